/** Texts whose colour is less than 4.5 times as bright, or dark, as what is behind them. Runs in the page. */
export function lowContrast(): string[] {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgba = (color: string) => {
    if (!canvas) return [0, 0, 0, 0];
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const luminance = (color: number[]) =>
    [0.2126, 0.7152, 0.0722].reduce((sum, weight, at) => {
      const part = (color[at] ?? 0) / 255;
      return sum + weight * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    }, 0);
  const behind = (element: Element | null): number[] => {
    if (!element) return [255, 255, 255, 255];
    const color = rgba(getComputedStyle(element).backgroundColor);
    return color[3] === 255 ? color : behind(element.parentElement);
  };
  return [...document.querySelectorAll('main *, header *')]
    .filter(
      (one) =>
        !one.closest('svg') &&
        one.checkVisibility() &&
        [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
    )
    .flatMap((one) => {
      const front = luminance(rgba(getComputedStyle(one).color));
      const back = luminance(behind(one));
      const ratio = (Math.max(front, back) + 0.05) / (Math.min(front, back) + 0.05);
      return ratio < 4.5
        ? [`${one.tagName}.${one.className}: ${ratio.toFixed(2)} ${one.textContent.slice(0, 30)}`]
        : [];
    });
}
