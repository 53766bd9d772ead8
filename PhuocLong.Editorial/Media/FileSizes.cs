using System.Globalization;

namespace PhuocLong.Editorial.Media;

/// <summary>Sizes as people speak of them: 812 byte, 64 kB, 3,4 MB.</summary>
internal static class FileSizes
{
    private const double Kilo = 1024, Mega = Kilo * Kilo;

    public static string Of(long bytes) => bytes switch
    {
        < 1000 => string.Format(CultureInfo.CurrentCulture, "{0} byte", bytes),
        < (long)Mega => string.Format(CultureInfo.CurrentCulture, "{0:N0} kB", Math.Ceiling(bytes / Kilo)),
        _ => string.Format(CultureInfo.CurrentCulture, "{0:N1} MB", bytes / Mega),
    };
}
