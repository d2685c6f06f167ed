/*
 * One open form: loads the task and its issue, lets the person who has claimed it fill it in, and completes the task
 * through our own API, which checks more than Tasklist does and keeps texts out of the engine. Where it lies, in Tasklist
 * or on our own page, is its desk's matter (tasklist-desk.js).
 */
import { Answers } from './answers.js';
import { Draft } from './draft.js';
import { element } from './element.js';
import { factSheet } from './fact-sheet.js';
import { fields } from './fields.js';
import { issueFacts } from './issue-facts.js';
import { Refused, get, newKey, post } from './server.js';
import { showSessionEnded } from './session.js';
import { offerUnits } from './units.js';

export class TaskForm {
  constructor(desk) {
    this.desk = desk;
    this.form = desk.form;
    this.taskId = desk.taskId;
    this.draft = new Draft(desk.taskId, desk.account);
    this.key = newKey();
    this.sending = false;
  }

  async open() {
    this.build();
    this.desk.lay({
      send: () => this.send(),
      keep: () => this.keep(),
      mayWork: claimed => this.setClaimed(claimed)
    });
    try {
      await this.load();
    } catch (refused) {
      this.fail(refused);
    }
  }

  build() {
    const find = name => this.form.querySelector(`[data-xh="${name}"]`);
    this.facts = find('issue');
    this.work = find('work');
    this.facts.replaceChildren(element('p', { className: 'xh-muted' }, '正在载入…'));
    const extras = Object.entries(fields)
      .map(([name, Field]) => ({ place: find(name), Field }))
      .filter(({ place }) => place)
      .map(({ place, Field }) => ({
        place,
        field: new Field(place, () => this.changed(), refused => this.noteSessionEnd(refused))
      }));
    this.pictures = extras.find(({ place }) => place.dataset.xh === 'pictures')?.field;
    this.answers = new Answers(this.work, extras);
    this.message = element('p', { className: 'xh-message', role: 'alert' });
    this.button = element('button', { type: 'button', className: 'xh-button xh-submit' }, '提交');
    this.claimButton =
      element('button', { type: 'button', className: 'xh-button' }, this.form.dataset.xhClaim ?? '签收办理');
    this.claimHint = element('p', {});
    this.claim = element('div', { className: 'xh-claim', hidden: true }, this.claimHint, this.claimButton);
    this.work.before(this.claim);
    this.work.append(element('div', { className: 'xh-actions' }, this.message, this.button));
    this.button.addEventListener('click', () => this.desk.submit());
    this.claimButton.addEventListener('click', () => this.take());
    this.work.addEventListener('input', () => this.changed());
    this.work.addEventListener('change', () => this.changed());
    this.answers.showParts();
  }

  /** Only who has claimed the task may fill in; the desk knows. */
  setClaimed(claimed) {
    this.claimed = claimed;
    this.openForWork();
    this.claim.hidden = claimed;
    if (!claimed) {
      this.offerClaim();
    }
  }

  async take() {
    this.claimButton.disabled = true;
    try {
      await this.desk.claim();
    } catch (refused) {
      this.noteSessionEnd(refused);
      this.claimHint.textContent = refused.message;
    }
    this.claimButton.disabled = false;
  }

  /** Nobody fills in a form that does not yet say what it is about. */
  openForWork() {
    this.work.disabled = !this.claimed || !this.sheet;
    this.work.hidden = !this.claimed;
  }

  offerClaim() {
    const byOther = Boolean(this.sheet?.assignee) && !this.sheet.mine;
    this.claimButton.hidden = byOther;
    this.claimHint.textContent = byOther ? '该任务已由同事签收，您可以查看，不能办理。' : '签收后即可办理。';
  }

  async load() {
    const sheet = await get('/api/task-sheets/' + encodeURIComponent(this.taskId));
    await (sheet.facts ? this.showFacts(sheet) : this.showIssue(sheet));
    this.sheet = sheet;
    this.offerClaim();
    this.openForWork();
    this.prefill();
    offerUnits(this.form, this.issue?.handlingUnit);
    this.desk.bringIntoView();
  }

  showFacts(sheet) {
    this.facts.replaceChildren(...factSheet(sheet.facts));
  }

  async showIssue(sheet) {
    const address = '/api/issues/' + encodeURIComponent(sheet.about);
    const [issue, pictures] = await Promise.all([get(address), get(address + '/pictures')]);
    this.issue = issue;
    this.facts.replaceChildren(...issueFacts(issue, pictures, sheet, this.form.dataset.xhCompare !== undefined));
  }

  /** What is known already, then what was typed before. */
  prefill() {
    const known = this.sheet.facts?.known ?? this.knownOfIssue();
    const wanted = (this.form.dataset.xhKnown ?? '').split(' ');
    this.answers.fill(Object.fromEntries(Object.entries(known).filter(([name]) => wanted.includes(name))));
    const kept = this.draft.read();
    if (kept) {
      this.answers.fill(kept);
      this.say('已恢复您上次填写、尚未提交的内容。', false);
    }
    this.nameButton();
  }

  knownOfIssue() {
    return {
      leadUnit: this.sheet.request?.unit ?? this.issue.leadUnit,
      responsibleUnits: this.issue.responsibleUnits,
      deadline: this.sheet.request?.day ?? this.issue.deadline,
      reviewDate: this.sheet.request?.day
    };
  }

  changed() {
    this.answers.showParts();
    this.answers.clear();
    this.say('');
    this.nameButton();
    this.keep();
  }

  nameButton() {
    this.button.textContent = this.answers.choice()?.dataset.xhSubmit ?? '提交';
  }

  keep() {
    if (!this.work.disabled && !this.sent) {
      this.draft.keep(this.answers.kept());
    }
  }

  /** Completes the task: whether it was sent and what is to be said then; nothing while it is being sent already. */
  async send() {
    if (this.sending) {
      return null;
    }
    const fault = this.fault();
    if (fault) {
      this.answers.tell(fault.place, fault.message);
      return { sent: false };
    }
    this.setSending(true);
    try {
      await post(`/api/tasks/${encodeURIComponent(this.taskId)}/complete`, this.answers.values(),
        { 'Idempotency-Key': this.key });
    } catch (refused) {
      this.refuse(refused);
      this.setSending(false);
      return { sent: false };
    }
    this.sent = true;
    this.draft.forget();
    return { sent: true, said: `“${this.sheet?.name ?? '任务'}”已提交。` };
  }

  setSending(sending) {
    this.sending = sending;
    this.button.disabled = sending;
    if (sending) {
      this.say('正在提交…', false);
    }
  }

  fault() {
    const busy = this.answers.extras.find(({ field }) => field.isUploading);
    if (busy) {
      return { place: busy.place, message: '照片正在上传，请稍候再提交。' };
    }
    return this.answers.fault() ?? this.picturesFault() ?? this.extraFault() ?? this.deadlineFault();
  }

  picturesFault() {
    const place = this.form.querySelector('[data-xh="pictures"][data-xh-needed]');
    const missing = place && !place.closest('[hidden]') && this.pictures.count < (this.sheet?.picturesNeeded ?? 0);
    const message = `请至少上传 ${this.sheet?.picturesNeeded} 张整改后的照片，现有 ${this.pictures?.count} 张。`;
    return missing ? { place, message } : null;
  }

  /** What is wrong in a field of its own sort. */
  extraFault() {
    return this.answers.extras
      .map(({ place, field }) => ({ place, message: field.fault?.() }))
      .find(({ place, message }) => message && !place.closest('[hidden]')) ?? null;
  }

  /** A later deadline is later than the present one. */
  deadlineFault() {
    const field = this.form.querySelector('[data-xh-later]');
    const late = field && !field.closest('[hidden]') && field.value && this.issue?.deadline
      && this.answers.chosen('outcome') !== 'SHELVE' && field.value <= this.issue.deadline;
    return late ? { place: field, message: `须晚于现期限 ${this.issue.deadline}。` } : null;
  }

  refuse(refused) {
    this.noteSessionEnd(refused);
    // The same call without an answer counts once; one that was answered is another the next time.
    if (refused instanceof Refused) {
      this.key = newKey();
    }
    const place = refused.field ? this.answers.placeOf(refused.field) : null;
    if (place) {
      this.say('');
      this.answers.tell(place, refused.message);
    } else {
      this.say(refused.message);
    }
  }

  noteSessionEnd(refused) {
    if (refused.sessionEnded) {
      this.keep();
      showSessionEnded();
    }
  }

  fail(refused) {
    this.noteSessionEnd(refused);
    this.work.hidden = true;
    this.facts.replaceChildren(
      element('p', { className: 'xh-message xh-message-error', role: 'alert' }, refused.message));
  }

  say(text, isError = true) {
    this.message.textContent = text;
    this.message.classList.toggle('xh-message-error', isError && text !== '');
  }
}
