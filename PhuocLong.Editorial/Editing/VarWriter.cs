using System.Buffers;

namespace PhuocLong.Editorial.Editing;

/// <summary>Writes lib0's variable-length numbers and byte strings.</summary>
internal readonly struct VarWriter(int capacity = 64)
{
    private readonly ArrayBufferWriter<byte> bytes = new(capacity);

    public VarWriter() : this(64)
    {
    }

    public void Number(ulong number)
    {
        for (; number >= 0x80; number >>= 7)
            bytes.Write([(byte)(number | 0x80)]);
        bytes.Write([(byte)number]);
    }

    public void Bytes(ReadOnlySpan<byte> content)
    {
        Number((ulong)content.Length);
        bytes.Write(content);
    }

    public byte[] ToArray() => bytes.WrittenSpan.ToArray();
}
