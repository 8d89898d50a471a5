/** Longer lines are data, not commands; it also bounds how deep they can nest. */
const maxLength = 2000;

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
  const reader = new ShellReader(text);
  reader.readUntil('');
  return reader.commands;
}

class ShellReader {
  readonly commands: string[] = [];
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Reads up to the mark that ends a substitution, or to the end. */
  readUntil(end: string): void {
    let command = '';
    let quote = '';
    for (; this.at < this.text.length; this.at++) {
      const letter = this.text[this.at] ?? '';
      if (letter === '\\' && quote !== "'") command += this.escaped();
      else if (quote !== "'" && this.opensSubstitution(end)) command += this.substitution();
      else if (quote === '' && letter === end) break;
      else if (quote === '' && letter === '#' && /(^|\s)$/.test(command)) this.skipComment();
      else if (quote === '' && this.isSeparator()) {
        this.commands.push(command);
        command = '';
      } else {
        quote = quoteAfter(letter, quote);
        command += letter;
      }
    }
    this.commands.push(command);
  }

  private escaped(): string {
    this.at++;
    return this.text.slice(this.at - 1, this.at + 1);
  }

  private opensSubstitution(end: string): boolean {
    return this.text.startsWith('$(', this.at) || (this.text[this.at] === '`' && end !== '`');
  }

  /** Reads the commands of `$(…)` or of backticks; what it gives stands for their output. */
  private substitution(): string {
    const isBacktick = this.text[this.at] === '`';
    this.at += isBacktick ? 1 : 2;
    this.readUntil(isBacktick ? '`' : ')');
    return '$()';
  }

  /** The `&` of `2>&1` and `&>` separates nothing. */
  private isSeparator(): boolean {
    const letter = this.text[this.at] ?? '';
    if (letter === '&') return this.text[this.at - 1] !== '>' && this.text[this.at + 1] !== '>';
    return '|;()\n'.includes(letter);
  }

  private skipComment(): void {
    const end = this.text.indexOf('\n', this.at);
    this.at = (end === -1 ? this.text.length : end) - 1;
  }
}

/** The quotation mark that is open after a letter. */
function quoteAfter(letter: string, open: string): string {
  if (open === '') return letter === '"' || letter === "'" ? letter : '';
  return letter === open ? '' : open;
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
