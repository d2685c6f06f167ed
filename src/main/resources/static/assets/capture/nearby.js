/* What may have been found already: asked for where there is a line, shown above the button that sends. */
import { element, light } from '/forms/element.js';
import { get } from '/forms/server.js';

export class Nearby {
  constructor(place, { onFound, onAreas, onSame }) {
    this.place = place;
    this.onFound = onFound;
    this.onAreas = onAreas;
    this.onSame = onSame;
    this.asked = '';
  }

  /** Asks where something has changed; an answer that comes too late is not shown. */
  async ask(programme, values) {
    const question = new URLSearchParams(Object.entries(values).filter(([, value]) => value)).toString();
    const address = `/api/programmes/${encodeURIComponent(programme)}/nearby-issues?${question}`;
    if (address === this.asked) {
      return;
    }
    this.asked = address;
    const answer = await get(address).catch(() => null);
    if (address !== this.asked) {
      return;
    }
    if (answer?.areas.length > 0) {
      this.onAreas(answer.areas);
    }
    this.show(answer?.issues ?? []);
  }

  clear() {
    this.asked = '';
    this.show([]);
  }

  show(found) {
    this.onFound(found.length);
    this.place.hidden = found.length === 0;
    this.place.replaceChildren(
      element('h2', {}, '可能已经有了'),
      element('p', { className: 'capture-note' }, '以下问题还没有销号，是同一个问题就不用再登记。'),
      element('ul', {}, found.map(each => this.line(each))));
  }

  line({ issue, metres }) {
    const same = element('button', { type: 'button', className: 'btn btn-outline-primary' }, '就是这个');
    same.addEventListener('click', () => this.onSame(issue.number));
    const serious = issue.seriouslyOverdue ? 'SERIOUS' : issue.light;
    return element('li', {},
      element('div', { className: 'nearby-head' },
        element('a', { href: '/issues/' + encodeURIComponent(issue.number), target: '_blank' }, issue.number),
        light(serious, issue.lightLabel),
        metres === null ? null : element('span', { className: 'capture-note' }, `相距约 ${metres} 米`)),
      element('p', {}, [issue.area, issue.place].filter(Boolean).join(' ') + '：' + issue.description),
      same);
  }
}
