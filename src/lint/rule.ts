import { z } from 'zod';
import type { Profile } from '../../schemas/profile.ts';
import type { Problem, Severity } from '../finding/finding.ts';
import type { Handbook } from '../handbook/handbook.ts';
import type { Document } from '../parse/model.ts';
import type { Picture } from '../picture/picture.ts';

/** What every rule may read beside its subject. */
export interface RuleContext {
  handbook: Handbook;
  profile: Profile;
  /** The ids of the rules that run. */
  running: ReadonlySet<string>;
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

/** What a check found; a check that must wait for what it asks gives it later. */
type Found<Item> = Iterable<Item> | Promise<Iterable<Item>>;

/** A rule that looks at one document at a time; all of them share one pass. */
export interface DocumentRule extends RuleBase {
  scope: 'document';
  /** Whether it judges what a body lacks: of a document with broken MDX nobody knows that, so it is not run there. */
  needsWholeBody: boolean;
  checkDocument(document: Document, context: RuleContext, options: unknown): Found<DocumentProblem>;
}

/** A rule that looks at the handbook as a whole. */
export interface HandbookRule extends RuleBase {
  scope: 'handbook';
  checkHandbook(context: RuleContext, options: unknown): Found<Problem>;
}

/** A rule; its scope says what it is run over. */
export type Rule = DocumentRule | HandbookRule;

type Spec<Check> = Omit<RuleBase, 'options'> & { check: Check };

type DocumentSpec = Spec<(document: Document, context: RuleContext) => Found<DocumentProblem>> &
  Partial<Pick<DocumentRule, 'needsWholeBody'>>;

/** A rule over documents. */
export function documentRule({ check, needsWholeBody = false, ...base }: DocumentSpec): DocumentRule {
  const options = z.strictObject({});
  return { ...base, scope: 'document', needsWholeBody, options, checkDocument: check };
}

/** A rule over the handbook. */
export function handbookRule(spec: Spec<(context: RuleContext) => Found<Problem>>): HandbookRule {
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
