/* Choosing the area: what lies near by and what was chosen last with one tap, everything else by typing. */
import { element } from '/forms/element.js';

const RECENT = 'xiaohao-capture-areas:';
const MOST_RECENT = 6;
const MOST_FOUND = 12;

export class Areas {
  constructor(place, onChange) {
    this.place = place;
    this.onChange = onChange;
    this.areas = [];
    this.near = [];
    this.chosen = null;
    this.search = place.querySelector('[data-area-search]');
    this.quick = place.querySelector('[data-area-quick]');
    this.found = place.querySelector('[data-area-found]');
    this.search.addEventListener('input', () => this.show());
  }

  /** The areas of the programme that was chosen. */
  offer(programme, areas) {
    this.programme = programme;
    this.areas = areas;
    if (this.chosen && !this.of(this.chosen.code)) {
      this.chosen = null;
    }
    this.show();
  }

  /** Codes of areas near by, as the server says. */
  suggest(codes) {
    this.near = codes;
    this.show();
  }

  of(code) {
    return this.areas.find(area => area.code === code) ?? null;
  }

  choose(code) {
    this.chosen = this.of(code);
    this.search.value = '';
    this.show();
    this.onChange();
  }

  /** It was used: the next time it stands in front. */
  remember() {
    const codes = [this.chosen.code, ...this.recent().filter(code => code !== this.chosen.code)];
    localStorage.setItem(RECENT + this.programme, JSON.stringify(codes.slice(0, MOST_RECENT)));
  }

  recent() {
    try {
      return JSON.parse(localStorage.getItem(RECENT + this.programme)) ?? [];
    } catch (unreadable) {
      return [];
    }
  }

  show() {
    const near = this.near.filter(code => this.of(code));
    const recent = this.recent().filter(code => this.of(code) && !near.includes(code));
    const quick = [...near, ...recent].slice(0, MOST_RECENT);
    const shown = this.chosen && !quick.includes(this.chosen.code) ? [this.chosen.code, ...quick] : quick;
    this.quick.replaceChildren(...shown.map(code => this.button(this.of(code), near.includes(code))));
    const words = this.search.value.trim();
    const all = shown.length === 0 && !words ? this.areas.slice(0, MOST_FOUND) : this.matching(words);
    this.found.replaceChildren(...all.map(area => this.button(area, false)));
    if (words && all.length === 0) {
      this.found.replaceChildren(element('p', { className: 'capture-note' }, `没有名称含“${words}”的区域。`));
    }
  }

  matching(words) {
    return words
      ? this.areas.filter(area => (area.name + area.within).includes(words)).slice(0, MOST_FOUND)
      : [];
  }

  button(area, near) {
    const made = element('button', { type: 'button', className: 'capture-option' },
      area.name, near ? element('small', {}, '附近') : area.within ? element('small', {}, area.within) : null);
    made.setAttribute('aria-pressed', String(area.code === this.chosen?.code));
    made.addEventListener('click', () => this.choose(area.code));
    return made;
  }
}
