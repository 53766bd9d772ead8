using System.Text;
using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.Tests.Editing;

/// <summary>Yjs updates written byte by byte, because the engine itself would never write such a one.</summary>
internal static class RawUpdate
{
    /// <summary>A client that inserts a title just as it is given, decomposed or not.</summary>
    public static byte[] WithTitle(string title)
    {
        var writer = new VarWriter();
        // One client (7) with three structs from clock 0.
        foreach (var number in (ulong[])[1, 3, 7, 0])
            writer.Number(number);
        writer.Number(7); // a type in a root
        writer.Number(1);
        writer.Bytes("title"u8);
        writer.Number(3); // an element
        writer.Bytes("paragraph"u8);
        foreach (var number in (ulong[])[7, 0, 7, 0, 6]) // a text in item 7:0
            writer.Number(number);
        foreach (var number in (ulong[])[4, 0, 7, 1]) // a string in item 7:1
            writer.Number(number);
        writer.Bytes(Encoding.UTF8.GetBytes(title));
        writer.Number(0); // nothing deleted
        return writer.ToArray();
    }

    /// <summary>Further words at the head of the text that <see cref="WithTitle"/> began.</summary>
    public static byte[] More(string text, ulong client, ulong clock)
    {
        var writer = new VarWriter();
        foreach (var number in (ulong[])[1, 1, client, clock, 4, 0, 7, 1]) // a string in item 7:1
            writer.Number(number);
        writer.Bytes(Encoding.UTF8.GetBytes(text));
        writer.Number(0); // nothing deleted
        return writer.ToArray();
    }
}
