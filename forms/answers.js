/*
 * What is filled in: which fields show by what was chosen, what is missing, and what is sent. Rules stand on the
 * fields: data-xh-when="decision=ASSIGN" shows a part only then; data-xh-required is what is said where a visible field is
 * empty; data-xh-type="boolean" sends true or false.
 */
import { element } from './element.js';

export const LONGEST_TEXT = 4000;

export class Answers {
  /** The fields of the form's place for work; extras are fields made by scripts (name, value, kept, restore). */
  constructor(work, extras) {
    this.work = work;
    this.extras = extras;
  }

  get fields() {
    return [...this.work.querySelectorAll('[name]')];
  }

  /** Shows what belongs to the choices made. */
  showParts() {
    this.work.querySelectorAll('[data-xh-when]').forEach(part => {
      const [name, choices] = part.dataset.xhWhen.split('=');
      part.hidden = !choices.split('|').includes(this.chosen(name));
    });
  }

  chosen(name) {
    return this.work.querySelector(`[name="${name}"]:checked`)?.value ?? null;
  }

  /** The chosen option itself. */
  choice() {
    return this.work.querySelector('[type="radio"]:checked');
  }

  /** What is sent: visible and not empty. */
  values() {
    const values = {};
    this.fields.filter(isVisible).filter(isGiven).forEach(field => {
      const text = field.value.trim();
      values[field.name] = field.dataset.xhType === 'boolean' ? text === 'true' : text;
    });
    this.extras.filter(extra => isVisible(extra.place) && extra.field.value)
      .forEach(extra => { values[extra.field.name] = extra.field.value; });
    return values;
  }

  /** The first thing that is wrong, as {place, message}; null where nothing is. */
  fault() {
    const required = [...this.work.querySelectorAll('[data-xh-required]')].filter(isVisible);
    const missing = required.find(field => !this.isFilled(field));
    if (missing) {
      return { place: missing, message: missing.dataset.xhRequired };
    }
    const tooLong = this.fields.filter(isVisible).find(field => field.value.length > LONGEST_TEXT);
    return tooLong ? { place: tooLong, message: `共 ${tooLong.value.length} 字，超过 ${LONGEST_TEXT} 字的上限，请精简。` } : null;
  }

  isFilled(field) {
    return field.dataset.xhChoice ? this.chosen(field.dataset.xhChoice) !== null : field.value.trim() !== '';
  }

  /** Everything, hidden parts too, for the draft. */
  kept() {
    const kept = {};
    const given = this.fields.filter(isGiven);
    // Of two fields for the same thing the one that shows counts.
    [...given.filter(field => !isVisible(field)), ...given.filter(isVisible)]
      .forEach(field => { kept[field.name] = field.value; });
    this.extras.forEach(extra => { kept[extra.field.name] = extra.field.kept; });
    return kept;
  }

  /** Puts values into the fields; those of extras only where they are lists. */
  fill(values) {
    this.fields.forEach(field => {
      const value = values[field.name];
      if (value === null || value === undefined) {
        return;
      }
      if (field.type === 'radio') {
        field.checked = field.value === String(value);
      } else {
        field.value = value;
      }
    });
    this.extras.filter(extra => Array.isArray(values[extra.field.name]))
      .forEach(extra => extra.field.restore(values[extra.field.name]));
    this.showParts();
  }

  /** Says what is wrong beside the place it is about. */
  tell(place, message) {
    this.clear();
    const group = place.closest('.xh-field') ?? place;
    group.classList.add('xh-faulty');
    group.append(element('p', { className: 'xh-error xh-told', role: 'alert' }, message));
    group.scrollIntoView({ block: 'center', behavior: 'smooth' });
    (place.matches('input, textarea') ? place : group.querySelector('input, textarea'))?.focus({ preventScroll: true });
  }

  clear() {
    this.work.querySelectorAll('.xh-told').forEach(told => told.remove());
    this.work.querySelectorAll('.xh-faulty').forEach(group => group.classList.remove('xh-faulty'));
  }

  /** The place that a refusal of the server is about; null where the form has no such field, or does not show it. */
  placeOf(name) {
    const extra = this.extras.find(each => each.field.name === name);
    return [extra?.place, ...this.fields.filter(field => field.name === name)].find(place => place && isVisible(place))
      ?? null;
  }
}

function isVisible(place) {
  return place.closest('[hidden]') === null;
}

function isGiven(field) {
  return field.type === 'radio' ? field.checked : field.value.trim() !== '';
}
