// Counts the pages of any PDF: it looks for page objects in the open and within packed streams of
// objects.

const latin1 = new TextDecoder("latin1");

async function unpacked(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

export async function pagesOf(pdf) {
  const text = latin1.decode(pdf);
  let open = text;
  for (const found of text.matchAll(/\/ObjStm\b[^]*?stream\r?\n/g)) {
    const start = found.index + found[0].length;
    const end = text.indexOf("endstream", start);
    const trimmed = text.slice(start, end).replace(/\r?\n$/, "").length;
    open += latin1.decode(await unpacked(pdf.subarray(start, start + trimmed)));
  }
  return [...open.matchAll(/\/Type\s*\/Page\b/g)].length;
}
