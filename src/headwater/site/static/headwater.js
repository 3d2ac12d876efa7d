// Comfort alone: every page works without this file.
"use strict";

// A button that copies the citation beside it; without this file the citation is selected by hand.
for (const cite of document.querySelectorAll("[data-copy]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "plain";
  button.textContent = "Copy";
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(cite.textContent.trim());
      button.textContent = "Copied";
    } catch {
      getSelection().selectAllChildren(cite);
      button.textContent = "Selected: copy it by keyboard";
    }
    setTimeout(() => { button.textContent = "Copy"; }, 2500);
  });
  button.setAttribute("aria-live", "polite");
  cite.after(button);
}

// The lines of a stop of the river stand out while it has the focus or the pointer.
for (const stop of document.querySelectorAll("[data-stop]")) {
  const key = CSS.escape(stop.dataset.stop);
  const lines = stop.closest(".river").querySelectorAll(`[data-from="${key}"], [data-to="${key}"]`);
  const light = (on) => lines.forEach((line) => line.classList.toggle("lit", on));
  for (const name of ["focus", "pointerenter"]) stop.addEventListener(name, () => light(true));
  for (const name of ["blur", "pointerleave"]) stop.addEventListener(name, () => light(false));
}
