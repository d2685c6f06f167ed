/*
 * The desk on which a form lies when Camunda's Tasklist shows it: all that a form knows of Tasklist stands here. Of a desk
 * a form wants form, taskId, account, lay(form's side), claim(), submit() and bringIntoView(); another desk is our own page
 * of tasks.
 */

// By these words Tasklist knows that it need not say anything itself.
const NOT_SENT = 'camForm submission prevented';
const PHONE = '(max-width: 768px)';

export class TasklistDesk {
  constructor(camForm) {
    this.camForm = camForm;
    this.form = camForm.formElement[0];
    this.taskId = camForm.taskId;
    this.tasklist = window.angular.element(this.form.closest('[cam-tasklist-form]')).isolateScope();
    this.account = this.tasklist.$root.authentication?.name ?? '';
  }

  /** Takes the place of Camunda's way of submitting, so that Tasklist itself refreshes its list afterwards. */
  lay({ send, keep, mayWork }) {
    this.camForm.submit = callback => this.complete(send, callback);
    this.camForm.store = keep;
    this.tasklist.options.hideCompleteButton = true;
    this.tasklist.$watch('options.disableForm', disabled => mayWork(!disabled));
  }

  /** Presses Tasklist's own button. */
  async claim() {
    document.querySelector('[cam-tasklist-task-meta] .claim')?.click();
  }

  /** Has Tasklist complete the task, which comes back to what {@link #lay} gave it. */
  submit() {
    this.tasklist.$apply(() => this.tasklist.complete());
  }

  /** On a phone the form stands below the whole list: who has chosen a task wants to see it. */
  bringIntoView() {
    if (matchMedia(PHONE).matches) {
      this.form.closest('.task-card')?.scrollIntoView({ block: 'start' });
    }
  }

  async complete(send, callback) {
    const outcome = await send();
    if (!outcome) {
      return;
    }
    this.tasklist.$apply(() => (outcome.sent ? callback(null, {}) : callback(new Error(NOT_SENT))));
    if (outcome.sent) {
      announce(outcome.said);
    }
  }
}

/** Says in Tasklist's own place for messages what has been done; the form is gone by then. */
function announce(text) {
  const notifications = window.angular.element(document.body).injector().get('Notifications');
  notifications.addMessage({ status: text, message: '', duration: 5000 });
}
