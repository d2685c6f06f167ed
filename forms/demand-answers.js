/* The field for earlier demands of supervision: each open one is found met or not met. */
import { element } from './element.js';
import { Questions } from './questions.js';

export class DemandAnswers extends Questions {
  constructor(place) {
    super(place, '没有待核对的要求。');
  }

  get name() {
    return 'demandAnswers';
  }

  get kept() {
    return this.items.map(item => ({ number: item.number, met: item.met.value, remark: item.remark.value }));
  }

  /** First what the server asks, then what was typed before; what is no longer open is left out. */
  restore(given) {
    given.forEach(row => {
      const item = this.items.find(each => each.number === row.number) ?? (row.text ? this.add(row) : null);
      if (item) {
        this.fill(item, row);
      }
    });
  }

  /** What is wrong, in a sentence; null where nothing is. */
  fault() {
    return this.open ? `请选择“${this.open.text}”是否已落实。` : null;
  }

  add({ number, text, since }) {
    const asked = [text, element('small', { className: 'xh-muted' }, since ?? '')];
    return this.ask({ number, text }, { text: asked, label: '是否落实', yes: '已落实', no: '未落实', longest: 500 });
  }

  answer(item) {
    return { number: item.number, ...super.answer(item) };
  }
}
