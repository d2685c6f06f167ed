/* Under this name one page keeps what has been done for the next to say. */
export const SAID = 'xiaohao-task-said';
