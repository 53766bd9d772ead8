using System.Globalization;
using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Activity;

/// <summary>One line of a file of heads: when, how many events, the hash of the last one, and whose ledger it is.</summary>
/// <param name="At">UTC, whole seconds.</param>
public sealed record HeadLine(DateTime At, Head Head, Guid Newsroom, string Name)
{
    private const string Form = "yyyy-MM-ddTHH:mm:sszzz";

    public DateOnly Day => NewsroomTime.Day(At);

    /// <summary>Null when the line is none.</summary>
    public static HeadLine? Read(string line)
    {
        var parts = line.Split(' ', 5);
        return parts.Length == 5
            && DateTimeOffset.TryParseExact(parts[0], Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            && Head.TryParse($"{parts[1]}:{parts[2]}", out var head)
            && Guid.TryParseExact(parts[3], "D", out var newsroom)
            ? new(at.UtcDateTime, head, newsroom, parts[4])
            : null;
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{new DateTimeOffset(NewsroomTime.Local(At), TimeSpan.FromHours(7)).ToString(Form, CultureInfo.InvariantCulture)} {Head.Seq} {Head.Hash} {Newsroom:D} {Name}");
}
