using System.Globalization;
using PhuocLong.Editorial.Tests.Journeys;

namespace PhuocLong.Editorial.Tests.Prove;

/// <summary>Each proof has a short form, which <c>scripts/test</c> runs with everything, and the long one of <c>scripts/prove</c>.</summary>
internal static class Length
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("EDITORIAL_PROVE") == "1";
    private static readonly string File = Artifacts.Note("prove.txt");

    public static T Of<T>(T inShort, T atLength) => IsLong ? atLength : inShort;

    /// <summary>Keeps one line about what a proof has done, for <c>scripts/prove</c> to print.</summary>
    public static void Note(string line)
    {
        if (IsLong)
            System.IO.File.AppendAllText(File, string.Create(CultureInfo.InvariantCulture, $"{DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC, {Environment.ProcessorCount} cores: {line}\n"));
        TestContext.Current.TestOutputHelper?.WriteLine(line);
    }
}
