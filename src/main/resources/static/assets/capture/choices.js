/* Programmes, areas and categories: as the server says; without a line as it said the last time. */
import { Refused, get } from '/forms/server.js';
import { KEPT, read, write } from './store.js';

const ID = 'choices:';

/** What can be chosen by the account; null where neither the server nor the device knows. */
export async function choices(account) {
  try {
    const answer = await get('/api/capture');
    await write(KEPT, { id: ID + answer.account, ...answer });
    return answer.account === account ? answer : null;
  } catch (failure) {
    if (failure instanceof Refused) {
      throw failure;
    }
    return await read(KEPT, ID + account) ?? null;
  }
}
