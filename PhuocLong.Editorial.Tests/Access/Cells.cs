using System.Globalization;
using PhuocLong.Editorial.Tests.Access;
using PhuocLong.Editorial.Tests.Journeys;

[assembly: AssemblyFixture(typeof(AccessSum))]

namespace PhuocLong.Editorial.Tests.Access;

/// <summary>The cells one test asks, and those in which the newsroom does not do as its table says.</summary>
internal sealed class Cells(string what)
{
    private readonly List<string> disagree = [];
    private int asked;

    public void Compare(string cell, bool table, bool opened)
    {
        asked++;
        if (opened != table)
            disagree.Add($"{cell}: {(opened ? "opened" : "stayed shut")}");
    }

    /// <summary>Compares what was answered where a door answers by more than opening.</summary>
    public void Compare(string cell, string table, string answered)
    {
        asked++;
        if (answered != table)
            disagree.Add($"{cell}: {answered} in place of {table}");
    }

    /// <summary>Adds them to the sum of the run, and fails naming every cell that does not agree.</summary>
    public void Agree()
    {
        AccessSum.Add(asked, disagree.Count);
        TestContext.Current.TestOutputHelper?.WriteLine($"access matrix, {what}: {asked} cells, {asked - disagree.Count} agree");
        Assert.True(disagree.Count == 0, string.Join('\n', disagree));
    }
}

/// <summary>The sum over every test of the matrix that ran, told once at the end of the run.</summary>
public sealed class AccessSum : IDisposable
{
    private static int asked, disagreed;

    internal static void Add(int cells, int disagree)
    {
        Interlocked.Add(ref asked, cells);
        Interlocked.Add(ref disagreed, disagree);
    }

    public void Dispose()
    {
        if (asked == 0)
            return;
        var line = string.Create(CultureInfo.InvariantCulture, $"access matrix: {asked} cells, {asked - disagreed} agree");
        Console.WriteLine(line);
        // The runner keeps to itself what a run that went well has printed; scripts/test tells it from here.
        File.WriteAllText(Artifacts.Note("access.txt"), line + "\n");
    }
}
