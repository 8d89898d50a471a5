import { z } from 'zod';
import type { Profile } from '../../schemas/config.ts';
import type { DiagramError, Picture, Problem, Severity } from '../finding.ts';
import type { Handbook } from '../handbook/handbook.ts';
import type { Document, Fence } from '../parse/model.ts';

/** What every rule may read beside its subject. */
export interface RuleContext {
  handbook: Handbook;
  profile: Profile;
  /** The ids of the rules that run. */
  running: ReadonlySet<string>;
  /** The error of each Mermaid fence that has one. */
  diagramErrors: ReadonlyMap<Fence, DiagramError>;
  /** What the site can show of the SVG pictures that documents show or link to, by their paths. */
  pictures: ReadonlyMap<string, Picture>;
}

/** A problem of the document that is being checked. */
export type DocumentProblem = Omit<Problem, 'path'>;

interface RuleBase {
  /** Permanent: configs and suppressions name it. */
  id: string;
  /** One sentence: what it demands. */
  description: string;
  /** How much a finding matters, in each profile. */
  severity: Record<Profile, Severity | 'off'>;
  /** What the config may set for it. */
  options: z.ZodObject;
}

/** A rule that looks at one document at a time; all of them share one pass. */
export interface DocumentRule extends RuleBase {
  scope: 'document';
  checkDocument(document: Document, context: RuleContext, options: unknown): Iterable<DocumentProblem>;
}

/** A rule that looks at the handbook as a whole. */
export interface HandbookRule extends RuleBase {
  scope: 'handbook';
  checkHandbook(context: RuleContext, options: unknown): Iterable<Problem>;
}

/** A rule; its scope says what it is run over. */
export type Rule = DocumentRule | HandbookRule;

type Spec<Check> = Omit<RuleBase, 'options'> & { check: Check };
type WithOptions<Options extends z.ZodObject, Check> = Spec<Check> & { options: Options };

/** A rule over documents that has no options. */
export function documentRule(
  spec: Spec<(document: Document, context: RuleContext) => Iterable<DocumentProblem>>,
): DocumentRule {
  const { check, ...base } = spec;
  return { ...base, scope: 'document', options: z.strictObject({}), checkDocument: check };
}

/** A rule over documents with options; they are checked when the config is read. */
export function documentRuleWithOptions<Options extends z.ZodObject>(
  spec: WithOptions<
    Options,
    (document: Document, context: RuleContext, options: z.infer<Options>) => Iterable<DocumentProblem>
  >,
): DocumentRule {
  const { check, ...base } = spec;
  return {
    ...base,
    scope: 'document',
    checkDocument: (document, context, options) => check(document, context, spec.options.parse(options)),
  };
}

/** A rule over the handbook. */
export function handbookRule(spec: Spec<(context: RuleContext) => Iterable<Problem>>): HandbookRule {
  const { check, ...base } = spec;
  return { ...base, scope: 'handbook', options: z.strictObject({}), checkHandbook: check };
}

/** The severities of the rules that say what is broken. */
export const alwaysError = { starter: 'error', standard: 'error', strict: 'error' } as const;

/** The severities of the rules that say what is incomplete. */
export const errorFromStandard = { starter: 'off', standard: 'error', strict: 'error' } as const;

/** The severities of the rules that say what could be better. */
export const warningInStandard = { starter: 'off', standard: 'warning', strict: 'error' } as const;

/** The severities of the rules that say what the site leaves out. */
export const warningUntilStrict = { starter: 'warning', standard: 'warning', strict: 'error' } as const;
