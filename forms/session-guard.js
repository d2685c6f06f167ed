/* What Camunda's applications without forms of ours load: only what happens when the session ends. */
import { watchSession } from './session.js';

watchSession(window.angular);

export default [];
