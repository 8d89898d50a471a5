import { pointInFence } from '../../parse/embedded.ts';
import { alwaysError, documentRule } from '../rule.ts';

export const noInvalidDiagram = documentRule({
  id: 'no-invalid-diagram',
  description: 'Every Mermaid diagram can be drawn.',
  severity: alwaysError,
  *check(document, { diagramErrors }) {
    for (const fence of document.fences) {
      const error = diagramErrors.get(fence);
      if (!error) continue;
      const point = pointInFence(document, fence, error.line, error.column);
      yield {
        range: { start: point, end: point },
        message: `The diagram cannot be drawn: ${error.message} ${error.cure}`,
        subject: fence.value.split('\n')[error.line - 1]?.trim() ?? '',
      };
    }
  },
});
