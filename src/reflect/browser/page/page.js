// The page's own part: a terminal, one connection to this computer's Reflect, and the size of the letters.
"use strict";

{
  const { Terminal, FitAddon, CanvasAddon, Unicode11Addon, ClipboardAddon } = window.terminalParts;

  // Reflect shows all of a page in a window of this many letters. However large they are wished, so many fit.
  const LEAST = { columns: 60, rows: 18 };
  const SMALLEST = 6;
  const AIRY = 1.1;
  // As in ends.py.
  const ENDINGS = { 4000: "closed", 4001: "in-another-tab", 4002: "said", 4003: "halted" };

  const screen = document.getElementById("screen");
  const ended = document.getElementById("ended");
  const again = document.getElementById("again");
  const sizes = [...document.querySelectorAll("[name=size]")];
  const reader = document.querySelector("[name=reader]");

  Terminal.strings.promptLabel = "Reflect. What you type goes there.";
  Terminal.strings.tooMuchOutput = "There is more. Move through the lines to read it.";

  const terminal = new Terminal({
    allowProposedApi: true,
    fontFamily: "ui-monospace, 'Cascadia Mono', Consolas, Menlo, 'DejaVu Sans Mono', 'Liberation Mono', monospace",
    lineHeight: AIRY,
    scrollback: 0,
    theme: { background: "#171a1e", foreground: "#e8e4db" },
    // Nothing that was typed is opened.
    linkHandler: { activate() {} },
  });
  const fitting = new FitAddon();
  for (const each of [fitting, new CanvasAddon(), new Unicode11Addon(), new ClipboardAddon()]) {
    terminal.loadAddon(each);
  }
  terminal.unicode.activeVersion = "11";
  terminal.open(screen);
  // Or the browser could keep what was typed, to fill it in another time.
  terminal.textarea.autocomplete = "off";

  // ---------------------------------------------------------------- the size of the letters

  function chosen() {
    return Number(sizes.find((each) => each.checked).value);
  }

  function enoughFits() {
    const room = fitting.proposeDimensions();
    return room && room.cols >= LEAST.columns && room.rows >= LEAST.rows;
  }

  // Where room is short, the lines move together before the letters grow smaller.
  function fit() {
    terminal.options.lineHeight = AIRY;
    terminal.options.fontSize = chosen();
    if (!enoughFits()) {
      terminal.options.lineHeight = 1;
    }
    for (let size = chosen(); size > SMALLEST && !enoughFits(); size -= 0.5) {
      terminal.options.fontSize = size - 0.5;
    }
    fitting.fit();
  }

  function remember() {
    sessionStorage.setItem("size", chosen());
    sessionStorage.setItem("reader", reader.checked ? "on" : "");
  }

  function recall() {
    for (const each of sizes) {
      each.checked = each.checked || each.value === sessionStorage.getItem("size");
    }
    reader.checked = sessionStorage.getItem("reader") === "on";
    terminal.options.screenReaderMode = reader.checked;
  }

  // Keys that no terminal sends on, so that Reflect can have no use for them.
  function goesToTheSizes(event) {
    const alone = event.ctrlKey !== event.altKey && !event.metaKey && !event.shiftKey;
    return alone && (event.ctrlKey ? event.key === "," : event.code === "KeyA");
  }

  terminal.attachCustomKeyEventHandler((event) => {
    if (!goesToTheSizes(event)) {
      return true;
    }
    if (event.type === "keydown") {
      event.preventDefault();
      sizes.find((each) => each.checked).focus();
    }
    return false;
  });

  document.querySelector("header").addEventListener("keydown", (event) => {
    if (goesToTheSizes(event) || event.key === "Enter" || event.key === "Escape") {
      event.preventDefault();
      terminal.focus();
    }
  });

  for (const each of sizes) {
    each.addEventListener("change", () => {
      remember();
      fit();
    });
  }

  reader.addEventListener("change", () => {
    remember();
    terminal.options.screenReaderMode = reader.checked;
  });

  // ---------------------------------------------------------------- the connection

  recall();
  fit();

  const address = new URL("socket", location.href);
  address.protocol = "ws:";
  const connection = new WebSocket(address);
  connection.binaryType = "arraybuffer";

  function tell(what) {
    if (connection.readyState === WebSocket.OPEN) {
      connection.send(JSON.stringify(what));
    }
  }

  function tellSize() {
    tell({ columns: terminal.cols, rows: terminal.rows });
  }

  connection.addEventListener("open", () => {
    fit();
    tellSize();
    terminal.focus();
    tell({ "looked-at": true });
  });

  connection.addEventListener("message", (event) => {
    if (typeof event.data === "string") {
      ended.querySelector("[data-why=said]").textContent = JSON.parse(event.data).said;
    } else {
      terminal.write(new Uint8Array(event.data));
    }
  });

  connection.addEventListener("close", (event) => {
    const why = ENDINGS[event.code] || "lost";
    // Nothing of what was said stays in the page.
    terminal.dispose();
    screen.remove();
    document.querySelector("header").remove();
    document.title = "Reflect";
    document.body.classList.remove("blank");
    again.hidden = why === "closed" || why === "halted";
    ended.hidden = false;
    ended.querySelector(`[data-why=${why}]`).hidden = false;
    if (!again.hidden) {
      again.focus();
    }
  });

  again.addEventListener("click", () => location.reload());

  terminal.onData((keys) => tell({ keys }));
  terminal.onResize(tellSize);
  terminal.textarea.addEventListener("focus", () => tell({ "looked-at": true }));
  terminal.textarea.addEventListener("blur", () => tell({ "looked-at": false }));

  terminal.onTitleChange((title) => {
    const blank = !title.trim();
    document.title = blank ? "·" : title;
    document.body.classList.toggle("blank", blank);
  });

  // The frame takes on the look that was chosen in Reflect: dark, light or high contrast.
  terminal.onRender(() => {
    const corner = terminal.buffer.active.getLine(terminal.rows - 1)?.getCell(terminal.cols - 1);
    if (corner?.isBgRGB()) {
      const paper = corner.getBgColor();
      const frame = document.documentElement;
      frame.style.setProperty("--paper", `#${paper.toString(16).padStart(6, "0")}`);
      frame.classList.toggle("light", ((paper >> 8) & 255) > 127);
    }
  });

  new ResizeObserver(fit).observe(screen);
}
