/* The findings of this device, in the order in which they were made: sends what waits, again and again until it is there. */
import { newKey } from '/forms/server.js';
import { FINDINGS, all, change, exchange, remove, write } from './store.js';
import { send } from './sending.js';

const LOCK = 'xiaohao-capture';
const FIRST_PAUSE_MILLISECONDS = 3000;
const LONGEST_PAUSE_MILLISECONDS = 60_000;
const SHOWN_MILLISECONDS = 24 * 3600 * 1000;

export class Queue {
  /** Of the account that looks at the page; server() tells account and day as the server has them now; onChange is told the findings, onHeld why nothing goes on. */
  constructor(account, { server, onChange, onHeld }) {
    this.account = account;
    this.server = server;
    this.onChange = onChange;
    this.onHeld = onHeld;
    this.pause = FIRST_PAUSE_MILLISECONDS;
    this.running = false;
    addEventListener('online', () => this.run());
    document.addEventListener('visibilitychange', () => document.hidden || this.run());
  }

  async start() {
    await this.forgetOld();
    await this.tell();
    this.run();
  }

  /** Keeps a finding in place of its draft; comes back when the device has it. */
  async add(finding, draftId) {
    await exchange({ ...finding, id: newKey(), state: 'WAITING', createdAt: Date.now() }, draftId);
    this.tell().finally(() => this.run());
  }

  /** Sends what was refused once more, as another finding. */
  async sendAgain(id) {
    const finding = (await all(FINDINGS)).find(each => each.id === id);
    if (!finding) {
      return;
    }
    await write(FINDINGS, { ...finding, id: newKey(), state: 'WAITING', message: null, body: null, firstSentAt: null });
    await this.drop(id);
    this.run();
  }

  async drop(id) {
    await remove(FINDINGS, id);
    await this.tell();
  }

  async run() {
    clearTimeout(this.timer);
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = true;
    this.again = false;
    await alone(() => this.sendAll());
    this.running = false;
    if (this.again) {
      this.run();
    }
  }

  async sendAll() {
    try {
      for (let next = await this.next(); next; next = await this.next()) {
        await this.sendOne(next);
        this.pause = FIRST_PAUSE_MILLISECONDS;
        this.onHeld(null);
      }
    } catch (held) {
      await this.tell();
      this.onHeld(held);
      this.timer = setTimeout(() => this.run(), this.pause);
      this.pause = Math.min(this.pause * 2, LONGEST_PAUSE_MILLISECONDS);
    }
  }

  async sendOne(finding) {
    const today = await this.today(finding);
    const sending = await change(FINDINGS, finding.id, kept => ({ ...kept, state: 'SENDING' }));
    await this.tell();
    if (sending) {
      await send(sending, today);
    }
    await this.tell();
  }

  /** Nobody registers what somebody else has found on the same device. */
  async today({ account }) {
    const server = await this.server();
    if (server.account !== account) {
      throw new Error(`这些问题由账号“${account}”拍下，当前登录的是“${server.account}”，用原账号登录后发送。`);
    }
    return server.today;
  }

  /** What waits longest; what an earlier page was sending when it ended waits too. */
  async next() {
    const waiting = (await all(FINDINGS)).filter(({ state }) => state === 'WAITING' || state === 'SENDING');
    return waiting.sort((one, other) => this.isForeign(one) - this.isForeign(other) || byAge(one, other))[0];
  }

  isForeign(finding) {
    return Number(finding.account !== this.account);
  }

  async tell() {
    this.onChange((await all(FINDINGS)).sort(byAge));
  }

  async forgetOld() {
    const old = (await all(FINDINGS))
      .filter(({ state, settledAt }) => state === 'REGISTERED' && Date.now() - settledAt > SHOWN_MILLISECONDS);
    await Promise.all(old.map(({ id }) => remove(FINDINGS, id)));
  }
}

/** In one page at a time, where the browser can say so; two would only do the same work twice. */
function alone(work) {
  return navigator.locks ? navigator.locks.request(LOCK, work) : work();
}

function byAge(one, other) {
  return one.createdAt - other.createdAt;
}
