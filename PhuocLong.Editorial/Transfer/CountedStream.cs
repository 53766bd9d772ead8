namespace PhuocLong.Editorial.Transfer;

/// <summary>
/// What comes out of a compressed entry, counted. In XML it also watches for tags and texts without end: no markup
/// character in a megabyte is nothing that a person wrote, and the XML reader would hold all of it at once.
/// </summary>
internal sealed class CountedStream(Stream inner, ReadingBudget budget, bool isXml) : Stream
{
    private const int MostBetweenTags = 1 << 20;
    private int sinceTag;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        budget.Inflated(read);
        if (isXml)
            Watch(buffer[..read]);
        return read;
    }

    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private void Watch(ReadOnlySpan<byte> read)
    {
        var last = read.LastIndexOf((byte)'<');
        sinceTag = last < 0 ? sinceTag + read.Length : read.Length - last;
        if (sinceTag > MostBetweenTags)
            throw new UnreadableFileException(Words.RefusedComplex);
    }
}
