/* The form of the chosen task, put into the page of one's tasks. */
import { element } from '/forms/element.js';
import { get, post } from '/forms/server.js';
import { showSessionEnded } from '/forms/session.js';
import { TaskForm } from '/forms/task-form.js';
import { PageDesk } from './page-desk.js';
import { SAID } from './said.js';

export async function openTask(desk) {
  const { task: taskId, account, mine, back } = desk.dataset;
  try {
    const { html } = await get(`/api/task-sheets/${encodeURIComponent(taskId)}/form`);
    const form = document.importNode(new DOMParser().parseFromString(html, 'text/html').querySelector('form'), true);
    // What only a script can send is not sent by the browser itself.
    form.addEventListener('submit', event => event.preventDefault());
    desk.replaceChildren(form);
    await new TaskForm(new PageDesk(form, { taskId, account, mine: mine === 'true' }, {
      onClaim: () => offerGivingBack(taskId, back),
      onSent: said => leave(said, back)
    })).open();
    if (mine === 'true') {
      offerGivingBack(taskId, back);
    }
  } catch (refused) {
    tellRefusal(desk, refused);
  }
}

function tellRefusal(desk, refused) {
  if (refused.sessionEnded) {
    showSessionEnded();
  }
  desk.replaceChildren(element('p', { className: 'xh-message xh-message-error', role: 'alert' }, refused.message));
}

/** Who has claimed a task and cannot do it lets a colleague have it. */
function offerGivingBack(taskId, back) {
  const button = document.querySelector('[data-give-back]');
  button.hidden = false;
  button.onclick = async () => {
    button.disabled = true;
    try {
      await post(`/api/tasks/${encodeURIComponent(taskId)}/unclaim`, {});
      leave('任务已退回，本单位的同事可以签收办理。', back);
    } catch (refused) {
      button.disabled = false;
      button.textContent = refused.message;
    }
  };
}

function leave(said, back) {
  sessionStorage.setItem(SAID, said);
  location.assign(back);
}
