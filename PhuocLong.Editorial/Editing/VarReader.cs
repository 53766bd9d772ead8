namespace PhuocLong.Editorial.Editing;

/// <summary>Reads lib0's variable-length numbers and byte strings, never past the end.</summary>
internal ref struct VarReader(ReadOnlySpan<byte> bytes)
{
    /// <summary>Yjs counts in doubles; a larger number was not written by it.</summary>
    private const ulong MaxNumber = (1ul << 53) - 1;

    private ReadOnlySpan<byte> rest = bytes;

    public ulong Number()
    {
        var number = 0ul;
        for (var shift = 0; shift < 56; shift += 7)
        {
            if (rest.IsEmpty)
                throw new MalformedFrameException("number cut short");
            var part = rest[0];
            rest = rest[1..];
            number |= (ulong)(part & 0x7f) << shift;
            if (part < 0x80)
                return number <= MaxNumber ? number : throw new MalformedFrameException("number too large");
        }
        throw new MalformedFrameException("number too long");
    }

    public ReadOnlySpan<byte> Bytes()
    {
        var length = Number();
        if (length > (ulong)rest.Length)
            throw new MalformedFrameException("bytes cut short");
        var bytes = rest[..(int)length];
        rest = rest[(int)length..];
        return bytes;
    }

    public readonly void End()
    {
        if (!rest.IsEmpty)
            throw new MalformedFrameException("trailing bytes");
    }
}

/// <summary>What came over the socket is not the protocol; the socket is closed and nothing else happens.</summary>
internal sealed class MalformedFrameException(string what) : Exception(what);
