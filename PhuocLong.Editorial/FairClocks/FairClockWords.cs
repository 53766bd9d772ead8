using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.FairClocks;

/// <summary>Says whose desk the days were spent on.</summary>
public static class FairClockWords
{
    public static string Lede(FairClock clock) => clock is { OnUnit: 0, OnReviewers: 0 }
        ? Words.LedeNothing
        : Words.Lede.With(clock.OnUnit, clock.OnReviewers, Within(clock));

    /// <summary>As "đơn vị 2 · duyệt 5 ngày"; null while no day has gone by.</summary>
    public static string? Brief(FairClock clock) => clock is { OnUnit: 0, OnReviewers: 0 } ? null : Words.Brief.With(clock.OnUnit, clock.OnReviewers);

    public static string Label(FairClock clock) => Words.BriefLabel.With(clock.OnUnit, clock.OnReviewers, Within(clock));

    /// <summary>As " (trong đó tạm giữ 2 ngày, hoãn 1 lần)"; empty where there was neither.</summary>
    public static string Within(FairClock clock)
    {
        var parts = new[] { clock.Held > 0 ? Words.Held.With(clock.Held) : null, clock.Postponed > 0 ? Words.Postponed.With(clock.Postponed) : null }.OfType<string>().ToList();
        return parts.Count == 0 ? "" : Words.Within.With(string.Join(", ", parts));
    }
}
