/*
 * What Tasklist loads beside itself (customScripts in its config.js): the task forms' shared part, the cards of the
 * list, and what happens when the session ends. A form comes from its process's deployment and opens itself by
 * Xiaohao.open(camForm); everything else is here and in the files beside it.
 */
import { taskCards } from './task-cards.js';
import { watchSession } from './session.js';
import { TaskForm } from './task-form.js';
import { TasklistDesk } from './tasklist-desk.js';

['form', 'rows', 'issue', 'card', 'tasklist'].forEach(name => {
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = new URL(`${name}.css`, import.meta.url).href;
  document.head.append(style);
});

window.Xiaohao = { open: camForm => new TaskForm(new TasklistDesk(camForm)).open() };

watchSession(window.angular);

export default [taskCards];
