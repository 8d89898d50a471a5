import { alwaysError, documentRule } from '../rule.ts';

export const noInvalidDiagram = documentRule({
  id: 'no-invalid-diagram',
  description: 'Every Mermaid diagram can be drawn.',
  severity: alwaysError,
  *check({ fences, text }, { diagramErrors }) {
    for (const fence of fences) {
      const error = diagramErrors.get(fence);
      if (!error) continue;
      const line = Math.min(fence.firstLine + error.line - 1, fence.range.end.line);
      const point = { line, column: error.column, offset: offsetOf(text, line) + error.column - 1 };
      yield {
        range: { start: point, end: point },
        message: `The diagram cannot be drawn: ${error.message} Mend the line.`,
      };
    }
  },
});

function offsetOf(text: string, line: number): number {
  let start = 0;
  for (let at = 1; at < line; at++) start = text.indexOf('\n', start) + 1;
  return start;
}
