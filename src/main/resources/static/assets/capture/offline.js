/* Whether the page opens without a line: a worker serves it then, where the browser allows one. */

/** Says plainly how it stands. */
export async function prepareOffline(say) {
  if (!isSecureContext || !('serviceWorker' in navigator)) {
    say('当前网址未加密（不是 HTTPS）：没有网络时打不开本页；已打开的本页可以继续拍，照片和填写的内容保存在本机，有网络后自动发送。');
    return;
  }
  try {
    await navigator.serviceWorker.register('/capture/worker.js', { scope: '/capture' });
    await navigator.serviceWorker.ready;
    say('没有网络也能打开本页；照片和填写的内容保存在本机，有网络后自动发送。');
  } catch (refused) {
    console.warn('the worker could not be set up', refused);
    say('此浏览器不能离线打开本页；照片和填写的内容仍保存在本机，有网络后自动发送。');
  }
}

/** Asks the browser not to clear away what waits to be sent. */
export function keepStorage() {
  navigator.storage?.persist?.().catch(() => false);
}
