using System.Text;

namespace PhuocLong.Editorial.Editing;

/// <summary>What a frame on the sync socket is. Awareness, query and the sync steps are y-protocols'; the barrier is ours.</summary>
internal enum SyncKind
{
    StateVector,
    Missing,
    Update,
    Awareness,
    QueryAwareness,

    /// <summary>A number, echoed once everything this socket sent before it is on disk: what "Đã lưu" means.</summary>
    Barrier,
}

/// <summary>One frame of the sync socket: y-protocols' framing, read strictly.</summary>
internal readonly ref struct SyncMessage
{
    private const byte Sync = 0, AwarenessCode = 1, QueryAwarenessCode = 3, BarrierCode = 100;

    private SyncMessage(SyncKind kind, ReadOnlySpan<byte> payload, ulong number = 0)
    {
        Kind = kind;
        Payload = payload;
        Number = number;
    }

    public SyncKind Kind { get; }

    public ReadOnlySpan<byte> Payload { get; }

    /// <summary>The barrier's number.</summary>
    public ulong Number { get; }

    /// <exception cref="MalformedFrameException">It is none of the known messages, or not exactly one.</exception>
    public static SyncMessage Read(ReadOnlySpan<byte> frame)
    {
        var reader = new VarReader(frame);
        var message = reader.Number() switch
        {
            Sync => reader.Number() switch
            {
                0 => new SyncMessage(SyncKind.StateVector, reader.Bytes()),
                1 => new SyncMessage(SyncKind.Missing, reader.Bytes()),
                2 => new SyncMessage(SyncKind.Update, reader.Bytes()),
                var step => throw new MalformedFrameException($"sync step {step}"),
            },
            AwarenessCode => new SyncMessage(SyncKind.Awareness, reader.Bytes()),
            QueryAwarenessCode => new SyncMessage(SyncKind.QueryAwareness, []),
            BarrierCode => new SyncMessage(SyncKind.Barrier, [], reader.Number()),
            var code => throw new MalformedFrameException($"message {code}"),
        };
        reader.End();
        return message;
    }

    public static byte[] StateVector(byte[] vector) => Frame(Sync, 0, vector);

    public static byte[] Missing(byte[] update) => Frame(Sync, 1, update);

    public static byte[] Update(byte[] update) => Frame(Sync, 2, update);

    public static byte[] Barrier(ulong number)
    {
        var writer = new VarWriter();
        writer.Number(BarrierCode);
        writer.Number(number);
        return writer.ToArray();
    }

    public static byte[] Awareness(IReadOnlyCollection<PresenceEntry> entries)
    {
        var inner = new VarWriter();
        inner.Number((ulong)entries.Count);
        foreach (var entry in entries)
        {
            inner.Number(entry.ClientId);
            inner.Number(entry.Clock);
            inner.Bytes(Encoding.UTF8.GetBytes(entry.State));
        }
        var writer = new VarWriter();
        writer.Number(AwarenessCode);
        writer.Bytes(inner.ToArray());
        return writer.ToArray();
    }

    /// <exception cref="MalformedFrameException">The payload is no list of awareness entries.</exception>
    public static List<PresenceEntry> Entries(ReadOnlySpan<byte> payload)
    {
        var reader = new VarReader(payload);
        var count = reader.Number();
        // An entry takes three bytes at least, so a count cannot promise more than there is.
        if (count > (ulong)payload.Length / 3)
            throw new MalformedFrameException("awareness count");
        var entries = new List<PresenceEntry>((int)count);
        for (var i = 0ul; i < count; i++)
            entries.Add(new(reader.Number(), reader.Number(), Encoding.UTF8.GetString(reader.Bytes())));
        reader.End();
        return entries;
    }

    private static byte[] Frame(byte kind, byte step, byte[] payload)
    {
        var writer = new VarWriter(payload.Length + 12);
        writer.Number(kind);
        writer.Number(step);
        writer.Bytes(payload);
        return writer.ToArray();
    }
}
