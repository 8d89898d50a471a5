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
      // A fence in a list is indented; its errors count from the indentation.
      const column = error.column + fence.range.start.column - 1;
      const point = { line, column, offset: offsetOf(text, line) + column - 1 };
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
