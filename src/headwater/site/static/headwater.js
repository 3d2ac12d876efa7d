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
  cite.after(button);
}
