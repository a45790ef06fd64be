// Whether these words are laid out from left to right, whatever stands before them.
(element, words) => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const start = walker.currentNode.data.indexOf(words);
    if (start < 0) continue;
    const at = (offset) => {
      const range = document.createRange();
      range.setStart(walker.currentNode, offset);
      range.setEnd(walker.currentNode, offset + 1);
      return range.getBoundingClientRect();
    };
    const [first, last] = [at(start), at(start + 2)];
    return first.top !== last.top || first.left < last.left;
  }
  return false;
}
