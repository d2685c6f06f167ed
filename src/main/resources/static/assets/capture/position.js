/* Where the device is: asked once a finding, and said plainly where it cannot be known. */
const LONGEST_MILLISECONDS = 15_000;
const FRESH_MILLISECONDS = 20_000;

const DENIED = '没有得到定位许可：请在浏览器设置中允许定位，或直接选择区域。';
const UNKNOWN = '暂时定位不到，请直接选择区域。';

export class Position {
  /** say is told in words how it stands; onKnown where the device is. */
  constructor({ say, onKnown }) {
    this.say = say;
    this.onKnown = onKnown;
    this.known = null;
  }

  /** What is sent of it; nothing where it is not known. */
  get values() {
    return this.known ? { ...this.known } : {};
  }

  ask() {
    this.known = null;
    if (!isSecureContext || !navigator.geolocation) {
      this.say('当前网址未加密（不是 HTTPS），浏览器不提供定位，请直接选择区域。');
      return;
    }
    this.say('正在定位…');
    navigator.geolocation.getCurrentPosition(
      found => this.take(found),
      fault => this.say(fault.code === fault.PERMISSION_DENIED ? DENIED : UNKNOWN),
      { enableHighAccuracy: true, timeout: LONGEST_MILLISECONDS, maximumAge: FRESH_MILLISECONDS });
  }

  take({ coords }) {
    this.known = {
      latitude: coords.latitude.toFixed(6),
      longitude: coords.longitude.toFixed(6),
      accuracy: String(Math.round(coords.accuracy))
    };
    this.say(`已定位，误差约 ${this.known.accuracy} 米，将随问题一起登记。`);
    this.onKnown(this.known);
  }
}
