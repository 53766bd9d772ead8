namespace PhuocLong.Editorial.Editing;

/// <summary>What an update brings: for each client the first letter that is new, and how many letters come and go.</summary>
internal sealed record Brought(IReadOnlyList<long[]> Pairs, int Inserted, int Deleted)
{
    public IEnumerable<(long Client, long Clock)> Clients => Pairs.Select(pair => (pair[0], pair[1]));
}

/// <summary>One block of the text as the engine knows it: what it is, and its runs of letters by client.</summary>
internal sealed record WrittenBlock(string Kind, IReadOnlyList<WrittenRun> Runs);

/// <summary>Letters that one client wrote in one go; <paramref name="Clock"/> numbers the first of them.</summary>
internal sealed record WrittenRun(long Client, long Clock, string Text);

/// <summary>The three fields, block by block, with the hands that wrote them.</summary>
internal sealed record WrittenText(IReadOnlyList<WrittenBlock> Title, IReadOnlyList<WrittenBlock> Lead, IReadOnlyList<WrittenBlock> Body)
{
    public IEnumerable<WrittenBlock> All => [.. Title, .. Lead, .. Body];
}
