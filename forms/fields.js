/*
 * The fields that are more than an input: by the name of their place in a form (data-xh="pictures"). Each is made with its
 * place, what to call on a change, and what to call when the server refuses something; it has a name, the value that is
 * sent, what a draft keeps, restore() that shows what is known or was kept, and may have fault() and isUploading.
 */
import { Commitments } from './commitments.js';
import { Parts } from './parts.js';
import { DemandAnswers } from './demand-answers.js';
import { Findings } from './findings.js';
import { Pictures } from './pictures.js';
import { Requirements } from './requirements.js';
import { Scores, SheetIssues } from './scores.js';

export const fields = {
  pictures: Pictures,
  parts: Parts,
  commitments: Commitments,
  'demand-answers': DemandAnswers,
  'found-issues': Findings,
  requirements: Requirements,
  scores: Scores,
  issues: SheetIssues
};
