/** Longer lines are data, not commands; it also bounds how deep they can nest. */
const maxLength = 4000;

/**
 * The commands of a shell line: between pipes, semicolons and brackets, and inside `$(…)` and backticks. Quoted text
 * and comments hold none. The body of a here-document stays with each command of its first line.
 */
export function commandsIn(line: string): string[] {
  const [head = '', ...body] = line.slice(0, maxLength).split('\n');
  if (!/<<-?\s*["']?\w/.test(head)) return splitCommands(line.slice(0, maxLength));
  return splitCommands(head).map((command) => [command, ...body].join('\n'));
}

function splitCommands(text: string): string[] {
  const commands: string[] = [];
  let at = 0;
  readUntil('');
  return commands;

  /** Reads up to the mark that ends a substitution, or to the end. */
  function readUntil(end: string): void {
    let command = '';
    let quote = '';
    for (; at < text.length; at++) {
      const letter = text[at] ?? '';
      const opens = quote === "'" ? '' : substitutionAt(end);
      if (letter === '\\' && quote !== "'") {
        command += text.slice(at, at + 2);
        at++;
      } else if (opens) {
        at += opens.length;
        readUntil(opens === '`' ? '`' : ')');
        command += '$()';
      } else if (letter === end && quote === '') break;
      else if (quote === '' && letter === '#' && /(^|\s)$/.test(command)) skipComment();
      else if (quote === '' && isSeparator(at)) {
        commands.push(command);
        command = '';
      } else {
        if (quote === '' && (letter === '"' || letter === "'")) quote = letter;
        else if (letter === quote) quote = '';
        command += letter;
      }
    }
    commands.push(command);
  }

  function substitutionAt(end: string): string {
    if (text.startsWith('$(', at)) return '$(';
    return text[at] === '`' && end !== '`' ? '`' : '';
  }

  /** The `&` of `2>&1` and `&>` separates nothing. */
  function isSeparator(offset: number): boolean {
    const letter = text[offset] ?? '';
    if (letter === '&') return text[offset - 1] !== '>' && text[offset + 1] !== '>';
    return '|;()\n'.includes(letter);
  }

  function skipComment(): void {
    const end = text.indexOf('\n', at);
    at = (end === -1 ? text.length : end) - 1;
  }
}

/** The words of a command, without flags. */
export function wordsOf(command: string): string[] {
  const words = command.match(/(?:"(?:\\.|[^"\\])*"|'[^']*'|[^\s"'])+/g) ?? [];
  return words.filter((word) => !word.startsWith('-')).map(unquoted);
}

/** `'rm x'` is what `sh -c` or `ssh` runs, not a word. */
export function unquoted(text: string): string {
  const [, , inside] = /^\$?(["'])(.*)\1/s.exec(text) ?? [];
  return inside ?? text;
}
