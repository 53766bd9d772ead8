namespace PhuocLong.Editorial.Editing;

/// <summary>What one member typed between two tidyings: when, and how many letters came and went.</summary>
internal sealed record Wrote(int MemberId, DateTime From, DateTime To, long Inserted, long Deleted)
{
    public Wrote And(Wrote later) => this with
    {
        From = From < later.From ? From : later.From,
        To = To > later.To ? To : later.To,
        Inserted = Inserted + later.Inserted,
        Deleted = Deleted + later.Deleted,
    };
}

/// <summary>A member closed the article, with this text on the screen.</summary>
internal sealed record Looked(int MemberId, DateTime At, FrozenForm Text);

/// <summary>Who has typed and who has looked since the text was last tidied. Kept in memory: a keystroke costs a look-up here and no more.</summary>
internal sealed class WritingNotes
{
    private readonly Dictionary<int, Wrote> wrote = [];
    private readonly Dictionary<int, Looked> looked = [];

    public bool HasLooks => looked.Count > 0;

    public void Note(Wrote more) => wrote[more.MemberId] = wrote.TryGetValue(more.MemberId, out var before) ? before.And(more) : more;

    public void Note(Looked look) => looked[look.MemberId] = look;

    /// <summary>Hands everything over and begins anew.</summary>
    public (IReadOnlyList<Wrote> Wrote, IReadOnlyList<Looked> Looked) Take()
    {
        (IReadOnlyList<Wrote>, IReadOnlyList<Looked>) taken = ([.. wrote.Values], [.. looked.Values]);
        wrote.Clear();
        looked.Clear();
        return taken;
    }

    /// <summary>What could not be stored waits for the next time; a later look of the same member counts more.</summary>
    public void PutBack(IReadOnlyList<Wrote> notStored, IReadOnlyList<Looked> notKept)
    {
        foreach (var writer in notStored)
            Note(writer);
        foreach (var look in notKept)
            looked.TryAdd(look.MemberId, look);
    }
}
