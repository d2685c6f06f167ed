/*
 * Brings one finding to the server: its pictures, then itself, each under a name of its own, so that a call whose answer
 * was lost counts once. Every step that has been taken is noted on the device before the next.
 */
import { Refused, Unanswered, get, post, upload } from '/forms/server.js';
import { FINDINGS, change } from './store.js';

/** The server knows a call again for a week; nearer to its end it is asked by the picture instead. */
const KNOWN_AGAIN_MILLISECONDS = 6 * 24 * 3600 * 1000;
/** So long the server may still be busy with a call whose answer was lost. */
const STILL_RUNNING_MILLISECONDS = 2 * 60 * 1000;

const DAY_MILLISECONDS = 24 * 3600 * 1000;
const SHANGHAI_MILLISECONDS = 8 * 3600 * 1000;

/**
 * Sends it; today is the day it is where the server is. Throws where the server did not answer, or wants somebody to sign
 * in again.
 */
export async function send(finding, today) {
  try {
    return await register(await uploadPictures(finding), today);
  } catch (refused) {
    return settle(finding.id, refused);
  }
}

async function uploadPictures(finding) {
  let current = finding;
  for (let at = 0; at < current.photos.length; at++) {
    const { photo, evidenceId } = current.photos[at];
    if (!evidenceId) {
      const answer = await upload(photo, () => {}, { 'Idempotency-Key': `${current.id}-${at}` });
      current = await change(FINDINGS, current.id, kept => withEvidence(kept, at, answer.id));
    }
  }
  return current;
}

function withEvidence(finding, at, evidenceId) {
  const photos = finding.photos.map((each, index) =>
    index === at ? { ...each, evidenceId: each.evidenceId ?? evidenceId } : each);
  return { ...finding, photos };
}

async function register(finding, today) {
  if (finding.firstSentAt && Date.now() - finding.firstSentAt > KNOWN_AGAIN_MILLISECONDS) {
    const number = await knownNumber(finding);
    return number
      ? registered(finding.id, number)
      : refused(finding.id, '这条记录多日前发送过，但没有收到答复。请先在台账中核对是否已登记，再决定重新发送还是删除。');
  }
  // What is sent is settled with the first attempt: the same name never bears another content.
  const settled = await change(FINDINGS, finding.id, kept => ({
    ...kept,
    body: kept.body ?? body(kept, today),
    firstSentAt: kept.firstSentAt ?? Date.now()
  }));
  const answer = await post(`/api/programmes/${encodeURIComponent(settled.programme)}/issues`, settled.body,
    { 'Idempotency-Key': settled.id });
  return registered(settled.id, answer.number);
}

function body(finding, today) {
  const days = dayNumber(Date.now()) - dayNumber(finding.createdAt);
  const values = { ...finding.values, evidenceIds: finding.photos.map(each => each.evidenceId) };
  // What was found today needs no date, and so cannot have one that the server takes for tomorrow's.
  return days > 0 ? { ...values, discoveredOn: daysBefore(today, days) } : values;
}

function dayNumber(milliseconds) {
  return Math.floor((milliseconds + SHANGHAI_MILLISECONDS) / DAY_MILLISECONDS);
}

function daysBefore(day, days) {
  return new Date(Date.parse(day + 'T00:00:00Z') - days * DAY_MILLISECONDS).toISOString().slice(0, 10);
}

/** After a refusal: whether it is final, or another attempt may end differently. */
async function settle(id, failure) {
  if (!(failure instanceof Refused) || failure.status === 401 || failure.status === 403) {
    await change(FINDINGS, id, kept => ({ ...kept, state: 'WAITING' }));
    throw failure;
  }
  if (failure.status === 409) {
    const finding = await change(FINDINGS, id, kept => kept);
    const number = await knownNumber(finding);
    if (number) {
      return registered(id, number);
    }
    if (finding.firstSentAt && Date.now() - finding.firstSentAt < STILL_RUNNING_MILLISECONDS) {
      await change(FINDINGS, id, kept => ({ ...kept, state: 'WAITING' }));
      throw new Unanswered(failure.message);
    }
  }
  return refused(id, failure.message);
}

/** The issue that the finding has become, asked by its first picture; null where there is none, or no picture. */
async function knownNumber(finding) {
  const evidence = finding.photos[0]?.evidenceId;
  if (!evidence) {
    return null;
  }
  const address = `/api/programmes/${encodeURIComponent(finding.programme)}/registered-issue`;
  return (await get(`${address}?evidence=${encodeURIComponent(evidence)}`)).number;
}

/** The server has it: the device need not keep its pictures. */
function registered(id, number) {
  return change(FINDINGS, id, kept => ({
    ...kept, state: 'REGISTERED', number, message: null, settledAt: Date.now(), photos: []
  }));
}

function refused(id, message) {
  return change(FINDINGS, id, kept => ({ ...kept, state: 'REFUSED', message }));
}
