using System.Globalization;
using System.Runtime.InteropServices;
using PhuocLong.Editorial.Tests.Journeys;

namespace PhuocLong.Editorial.Tests.Bench;

/// <summary>Measured figures with their spread, kept in one file that <c>scripts/bench</c> prints. Nothing here is ever asserted.</summary>
internal static class Figures
{
    private static readonly string File = Artifacts.Note("bench.txt");

    /// <param name="what">What was measured, in words.</param>
    /// <param name="milliseconds">Every single reading.</param>
    public static void Keep(string what, IReadOnlyCollection<double> milliseconds)
    {
        var sorted = milliseconds.Order().ToArray();
        Keep(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: median {At(sorted, 0.5):0.#} ms, p95 {At(sorted, 0.95):0.#} ms, {sorted[0]:0.#}–{sorted[^1]:0.#} ms over {sorted.Length}"));
    }

    public static void Keep(string line) => System.IO.File.AppendAllText(
        File, string.Create(CultureInfo.InvariantCulture, $"{DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}: {line}\n"));

    private static double At(double[] sorted, double share) => sorted[(int)Math.Min(sorted.Length - 1, Math.Floor(share * sorted.Length))];
}
