/*
 * The desk on which a form lies on our own page of tasks; what a form wants of it stands in forms/tasklist-desk.js, which
 * is the other one.
 */
import { post } from '/forms/server.js';

export class PageDesk {
  /** Of a form that stands in the page; onClaim and onSent are told when the task has been claimed, and when sent. */
  constructor(form, { taskId, account, mine }, { onClaim, onSent }) {
    this.form = form;
    this.taskId = taskId;
    this.account = account;
    this.mine = mine;
    this.onClaim = onClaim;
    this.onSent = onSent;
  }

  lay(side) {
    this.side = side;
    // A form is given up by leaving the page: what was typed stays.
    addEventListener('pagehide', () => side.keep());
    side.mayWork(this.mine);
  }

  async claim() {
    await post(`/api/tasks/${encodeURIComponent(this.taskId)}/claim`, {});
    this.mine = true;
    this.side.mayWork(true);
    this.onClaim();
  }

  async submit() {
    const outcome = await this.side.send();
    if (outcome?.sent) {
      this.onSent(outcome.said);
    }
  }

  /** The form is all there is on a phone's screen. */
  bringIntoView() {}
}
