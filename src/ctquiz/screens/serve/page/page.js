// The terminal of one tab, and its connection to the program that runs for it.
import { FitAddon } from "./addon-fit.mjs";
import { Unicode11Addon } from "./addon-unicode11.mjs";
import { Terminal } from "./xterm.mjs";

// As the server has them, in messages.py.
const PIECE = 16_000;
const LARGEST = { columns: 500, rows: 300 };
const SAID = {
  1000: "You have left ctquiz; every answer is kept. Reload this page to go on.",
  1001: "ctquiz serve has ended; every answer is kept. Run it again, and open the address that it prints.",
  1011: "ctquiz had to end; every answer is kept. The terminal says why. Reload this page to go on.",
  1013: "ctquiz is open in as many tabs as it can be. Close one, then reload this page.",
};
const LOST =
  "The connection is lost; every answer is kept. Reload this page; " +
  "if that does not help, run ctquiz serve again, and open the address that it prints.";

const terminal = new Terminal({
  allowProposedApi: true,
  fontFamily: 'ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace',
  fontSize: 16,
  macOptionClickForcesSelection: true,
  scrollback: 0,
  theme: { background: "#15171b", foreground: "#d9dbe0" },
});
const fit = new FitAddon();
terminal.loadAddon(fit);
terminal.loadAddon(new Unicode11Addon());
terminal.unicode.activeVersion = "11";
terminal.open(document.getElementById("terminal"));
fit.fit();
terminal.focus();

const tab = new WebSocket(new URL("tab", location.href.replace(/^http/, "ws")));
tab.binaryType = "arraybuffer";

function tell(message) {
  if (tab.readyState === WebSocket.OPEN) tab.send(JSON.stringify(message));
}

function tellSize() {
  const columns = Math.min(terminal.cols, LARGEST.columns);
  const rows = Math.min(terminal.rows, LARGEST.rows);
  tell({ type: "sized", columns, rows });
}

// A long paste goes in pieces; none ends within a letter that takes two places.
function tellTyped(typed) {
  const text = typed.toWellFormed();
  for (let from = 0; from < text.length; ) {
    let to = Math.min(from + PIECE, text.length);
    if (to < text.length && /[\ud800-\udbff]/.test(text[to - 1])) to -= 1;
    tell({ type: "typed", text: text.slice(from, to) });
    from = to;
  }
}

// What stays the browser's: reload, paste, copying what is selected, all of it once we are done.
function isOurs(event) {
  if (tab.readyState > WebSocket.OPEN) return false;
  const key = event.key.toLowerCase();
  if (["f5", "f11", "f12"].includes(key)) return false;
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return true;
  return !(key === "v" || key === "r" || (key === "c" && terminal.hasSelection()));
}

// The edges that no letter covers are as the rest, by whatever theme.
function paintEdges() {
  const corner = terminal.buffer.active.getLine(0)?.getCell(0);
  if (!corner?.isBgRGB()) return;
  const background = `#${corner.getBgColor().toString(16).padStart(6, "0")}`;
  if (background === terminal.options.theme.background) return;
  terminal.options.theme = { ...terminal.options.theme, background };
  document.body.style.background = background;
}

terminal.attachCustomKeyEventHandler(isOurs);
terminal.onData(tellTyped);
terminal.onResize(tellSize);
terminal.onWriteParsed(paintEdges);
tab.onopen = tellSize;
tab.onmessage = (event) => terminal.write(new Uint8Array(event.data));
tab.onclose = (event) => {
  document.getElementById("said").textContent = SAID[event.code] ?? LOST;
};
new ResizeObserver(() => fit.fit()).observe(document.getElementById("terminal"));
window.addEventListener("focus", () => terminal.focus());
