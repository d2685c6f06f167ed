/*
 * Finding an issue with a phone: picture, place, category, send. What is being filled in and what has been sent off stay on
 * the device until the server has them.
 */
import { element } from '/forms/element.js';
import { Refused, Unanswered, get } from '/forms/server.js';
import { showSessionEnded } from '/forms/session.js';
import { Areas } from './areas.js';
import { choices } from './choices.js';
import { Nearby } from './nearby.js';
import { keepStorage, prepareOffline } from './offline.js';
import { Photos } from './photos.js';
import { Position } from './position.js';
import { Queue } from './queue.js';
import { queueSummary, queueView } from './queue-view.js';
import { KEPT, read, remove, write } from './store.js';

const KNOWN_MILLISECONDS = 10_000;
const SAID_MILLISECONDS = 6000;

class Capture {
  constructor(page) {
    this.page = page;
    this.account = page.dataset.account;
    this.form = page.querySelector('form');
    const find = name => page.querySelector(`[data-${name}]`);
    this.photos = new Photos(find('photo-part'), { onChange: () => this.changed(), onFault: text => this.fault(text) });
    this.areas = new Areas(find('area-part'), () => this.changed());
    this.position = new Position({ say: text => { find('gps').textContent = text; }, onKnown: () => this.look() });
    this.nearby = new Nearby(find('nearby'), {
      onFound: count => this.hint(count),
      onAreas: codes => this.areas.suggest(codes),
      onSame: number => this.giveUp(number)
    });
    this.queue = new Queue(this.account, {
      server: () => this.server(),
      onChange: findings => this.showQueue(findings),
      onHeld: held => this.showHeld(held)
    });
    this.find = find;
  }

  async start() {
    addEventListener('online', () => this.showLine());
    addEventListener('offline', () => this.showLine());
    this.showLine();
    prepareOffline(text => { this.find('offline').textContent = text; });
    this.form.addEventListener('submit', event => {
      event.preventDefault();
      this.send();
    });
    this.form.addEventListener('input', () => this.changed());
    this.find('hint').addEventListener('click', () => this.find('nearby').scrollIntoView({ block: 'center' }));
    this.find('locate').addEventListener('click', () => this.position.ask());
    await this.queue.start();
    await this.offer();
    await this.restore();
    this.position.ask();
  }

  async offer() {
    try {
      this.known = await choices(this.account);
    } catch (refused) {
      this.noteSessionEnd(refused);
      this.fault(refused.message);
    }
    if (!this.known) {
      this.fault('还没有取得区域和类别，请在有网络时打开一次本页。');
      return;
    }
    const select = this.form.elements.programme;
    select.replaceChildren(...this.known.programmes.map(({ code, name }) => element('option', { value: code }, name)));
    this.find('programme-part').hidden = this.known.programmes.length < 2;
    select.addEventListener('change', () => this.offerProgramme());
    this.offerProgramme();
  }

  get programme() {
    return this.known?.programmes.find(({ code }) => code === this.form.elements.programme.value) ?? null;
  }

  offerProgramme() {
    if (!this.programme) {
      return;
    }
    this.areas.offer(this.programme.code, this.programme.areas);
    this.find('categories').replaceChildren(...this.programme.categories.map(name =>
      element('label', { className: 'capture-option' },
        element('input', { type: 'radio', name: 'category', value: name }), element('span', {}, name))));
  }

  /** What was being filled in when the page was left. */
  async restore() {
    const kept = await read(KEPT, this.draftId);
    if (!kept || !this.known) {
      return;
    }
    if (kept.values.programme) {
      this.form.elements.programme.value = kept.values.programme;
      this.offerProgramme();
    }
    ['category', 'severity', 'place', 'description'].forEach(name => {
      if (kept.values[name]) {
        this.form.elements[name].value = kept.values[name];
      }
    });
    this.photos.restore(kept.files);
    if (kept.values.area) {
      this.areas.choose(kept.values.area);
    }
  }

  get draftId() {
    return 'draft:' + this.account;
  }

  get values() {
    const given = Object.fromEntries([...new FormData(this.form)].filter(([, value]) => typeof value === 'string'));
    return { ...given, area: this.areas.chosen?.code ?? '' };
  }

  async changed() {
    this.fault('');
    this.look();
    try {
      await write(KEPT, { id: this.draftId, values: this.values, files: this.photos.files });
    } catch (full) {
      console.warn('the draft could not be kept', full);
      this.fault('本机存储空间不足，填写的内容没有保存，请清理手机空间。');
    }
  }

  /** Looks for what has been found already. */
  look() {
    const { area, category } = this.values;
    const { latitude, longitude } = this.position.values;
    if (this.programme && (latitude || area && category)) {
      this.nearby.ask(this.programme.code, { area, category: category ?? '', latitude, longitude });
    }
  }

  missing({ category, description }) {
    if (!this.programme) {
      return ['还没有取得区域和类别，请在有网络时打开一次本页。', null];
    }
    if (this.photos.files.length === 0 && !description.trim()) {
      return ['请先拍照；不便拍照的，请填写说明。', 'photo-part'];
    }
    if (!this.areas.chosen) {
      return ['请选择区域。', 'area-part'];
    }
    return category ? null : ['请选择问题类别。', 'category-part'];
  }

  async send() {
    const values = this.values;
    const missing = this.missing(values);
    if (missing) {
      this.fault(missing[0]);
      missing[1] && this.find(missing[1]).scrollIntoView({ block: 'center', behavior: 'smooth' });
      return;
    }
    // What is tapped while the device writes would belong to neither finding.
    this.form.inert = true;
    if (await this.keep(values)) {
      this.say(navigator.onLine
        ? '已保存在本机，正在发送。可以接着拍下一个。'
        : '已保存在本机，有网络后自动发送。可以接着拍下一个。');
    }
    this.form.inert = false;
  }

  /** Whether the device has it. What goes wrong after that must not look as if it had not: it would be sent off twice. */
  async keep(values) {
    try {
      await this.queue.add(this.finding(values), this.draftId);
    } catch (full) {
      console.warn('the finding could not be kept', full);
      this.fault('本机存储空间不足，这个问题没有保存，请清理手机空间后再按一次。');
      return false;
    }
    this.fault('');
    this.areas.remember();
    await this.clear().catch(full => console.warn('the draft could not be cleared away', full));
    keepStorage();
    return true;
  }

  finding({ programme, category, severity, place, description }) {
    const area = this.areas.chosen;
    const where = [area.name, place.trim()].filter(Boolean).join(' ');
    const given = {
      area: area.code,
      category,
      severity,
      place: place.trim(),
      description: description.trim() || `${where}：${category}问题，见照片。`,
      ...this.position.values
    };
    return {
      account: this.account,
      programme,
      title: `${where} · ${category}`,
      values: Object.fromEntries(Object.entries(given).filter(([, value]) => value)),
      photos: this.photos.files.map(photo => ({ photo, evidenceId: null }))
    };
  }

  /** Ready for the next: the place is asked for anew. */
  async clear() {
    const { programme } = this.form.elements;
    const chosen = programme.value;
    this.form.reset();
    programme.value = chosen;
    this.photos.restore([]);
    this.areas.chosen = null;
    this.areas.show();
    this.nearby.clear();
    await remove(KEPT, this.draftId);
    scrollTo({ top: 0 });
    this.position.ask();
  }

  /** The list itself may lie below the screen. */
  hint(count) {
    this.find('hint').hidden = count === 0;
    this.find('hint').textContent = `可能已经有了（${count} 个），看一看`;
  }

  async giveUp(number) {
    await this.clear();
    this.say(`没有重复登记：${number} 已在台账中。`);
  }

  /** Who is signed in, and the day it is there, as the server says. */
  async server() {
    if (!this.asked || Date.now() - this.askedAt > KNOWN_MILLISECONDS) {
      this.asked = await get('/api/capture');
      this.askedAt = Date.now();
    }
    return this.asked;
  }

  showQueue(findings) {
    this.find('queue').replaceChildren(...queueView(findings, this.account, {
      onAgain: id => this.queue.sendAgain(id),
      onDrop: id => this.queue.drop(id)
    }));
    this.find('queue-part').hidden = findings.length === 0;
    this.find('summary').textContent = queueSummary(findings);
    const open = findings.filter(({ state }) => state !== 'REGISTERED');
    this.find('open').hidden = open.length === 0;
    this.find('open').textContent = queueSummary(open);
  }

  showHeld(held) {
    const why = held instanceof Unanswered ? '网络不通，有网络后自动继续。'
      : held instanceof DOMException ? '本机存储空间不足，请清理手机空间，清理后自动继续。' : held?.message;
    this.find('held').textContent = held ? `暂停发送：${why}` : '';
    if (held) {
      this.noteSessionEnd(held);
    }
    this.showLine();
  }

  showLine() {
    const line = this.find('line');
    line.textContent = navigator.onLine ? '有网络' : '没有网络，拍下的先存在本机';
    line.classList.toggle('is-off', !navigator.onLine);
  }

  noteSessionEnd(refused) {
    if (refused instanceof Refused && refused.sessionEnded) {
      showSessionEnded();
    }
  }

  fault(text) {
    this.find('fault').textContent = text;
  }

  say(text) {
    const said = this.find('said');
    said.textContent = text;
    said.hidden = false;
    clearTimeout(this.saidTimer);
    this.saidTimer = setTimeout(() => { said.hidden = true; }, SAID_MILLISECONDS);
  }
}

const page = document.querySelector('[data-capture]');
new Capture(page).start().catch(failure => {
  console.warn('the page cannot keep anything here', failure);
  page.querySelector('[data-fault]').textContent = '此浏览器不能在本机保存照片（可能处于无痕模式），请换一个浏览器打开。';
});
