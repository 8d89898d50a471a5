import { diagramsOf } from '../../diagram/document-diagrams.ts';
import { pointInFence } from '../../parse/embedded.ts';
import { alwaysError, documentRule } from '../rule.ts';

export const noInvalidDiagram = documentRule({
  id: 'no-invalid-diagram',
  description: 'Every Mermaid diagram can be drawn.',
  severity: alwaysError,
  async check(document) {
    const { errors } = await diagramsOf(document);
    return [...errors].map(([fence, { line, column, message, cure }]) => {
      const point = pointInFence(document, fence, { line, column });
      return {
        range: { start: point, end: point },
        message: `The diagram cannot be drawn: ${message} ${cure}`,
        subject: fence.value.split('\n')[line - 1]?.trim() ?? '',
      };
    });
  },
});
