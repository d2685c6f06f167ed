/* Choosing the area: what lies near by and what was chosen last with one tap, everything else by typing. */
import { element } from '/forms/element.js';

const RECENT = 'xiaohao-capture-areas:';
const MOST_RECENT = 6;
const MOST_FOUND = 40;

export class Areas {
  constructor(place, onChange) {
    this.place = place;
    this.onChange = onChange;
    this.areas = [];
    this.near = [];
    this.chosen = null;
    this.opened = false;
    this.search = place.querySelector('[data-area-search]');
    this.quick = place.querySelector('[data-area-quick]');
    this.found = place.querySelector('[data-area-found]');
    this.search.addEventListener('input', () => this.show());
  }

  /** The areas of the programme that was chosen. */
  offer(programme, areas) {
    this.programme = programme;
    this.areas = areas;
    // Where all lie within the same place its name tells nothing.
    this.tellsWithin = new Set(areas.map(({ within }) => within).filter(Boolean)).size > 1;
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
    this.opened = false;
    this.search.value = '';
    this.show();
    this.onChange();
  }

  /** It was used: the next time it stands in front. */
  remember() {
    const codes = [this.chosen.code, ...this.recent().filter(code => code !== this.chosen.code)];
    try {
      localStorage.setItem(RECENT + this.programme, JSON.stringify(codes.slice(0, MOST_RECENT)));
    } catch (full) {
      console.warn('the area is not remembered', full);
    }
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
    this.found.replaceChildren(...this.others(shown));
  }

  /** What stands below: what was typed finds, or all where somebody wants to see them, or has chosen none yet. */
  others(shown) {
    const words = this.search.value.trim();
    if (words) {
      const found = this.matching(words).map(area => this.button(area, false));
      return found.length > 0 ? found : [element('p', { className: 'capture-note' }, `没有名称含“${words}”的区域。`)];
    }
    const rest = this.areas.filter(({ code }) => !shown.includes(code));
    if (this.opened || shown.length === 0) {
      return rest.slice(0, MOST_FOUND).map(area => this.button(area, false));
    }
    const open = element('button', { type: 'button', className: 'capture-again' }, `其他区域（${rest.length} 个）`);
    open.addEventListener('click', () => {
      this.opened = true;
      this.show();
    });
    return rest.length > 0 ? [open] : [];
  }

  matching(words) {
    return this.areas.filter(area => (area.name + area.within).includes(words)).slice(0, MOST_FOUND);
  }

  button(area, near) {
    const hint = near ? '附近' : this.tellsWithin && area.within;
    const made = element('button', { type: 'button', className: 'capture-option' },
      area.name, hint ? element('small', {}, hint) : null);
    made.setAttribute('aria-pressed', String(area.code === this.chosen?.code));
    made.addEventListener('click', () => this.choose(area.code));
    return made;
  }
}
