using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Reports;

namespace PhuocLong.Editorial.PortalFigures;

/// <summary>What somebody found when looking at a ward's page.</summary>
public sealed record WardState(string Address, DateOnly? OpenedOn, string Keeper, DateOnly? LastItemOn, string Missing);

/// <summary>A look at a ward's page with where it comes from.</summary>
public sealed record WardLook(WardState State, bool HasPage, bool IsSilent, Origin Origin);

/// <summary>A ward and the looks at its page, newest first.</summary>
public sealed record WardLine(int UnitId, string Name, IReadOnlyList<WardLook> Looks)
{
    public WardLook? Now => Looks.Count > 0 ? Looks[0] : null;
}

/// <summary>The wards of today, in the alphabet's order.</summary>
public sealed record WardsView(IReadOnlyList<WardLine> Wards, bool MayEnter);

/// <summary>The door for the checklist of the wards' own pages: every look is kept, the newest stands.</summary>
public sealed class WardPages(WriteGate gate, IDbContextFactory<EditorialDb> contexts, TimeProvider clock)
{
    public const int LongestText = 500;

    /// <summary>The kind of unit that has a page of its own.</summary>
    private const string Ward = "Ward";

    public async Task<Outcome<WardsView>> AllAsync(int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var member = await MemberRoles.LoadAsync(db, memberId, stop);
        if (!member.ReadsFigures())
            return Outcome.Refused(Words.MembersOnly);
        var today = clock.Today();
        var wards = await WardsAsync(db, today, stop);
        var looks = (await db.WardChecks.AsNoTracking().ToListAsync(stop)).ToLookup(c => c.UnitId);
        var people = await Origin.PeopleAsync(db, looks.SelectMany(l => l), stop);
        return new WardsView(
            [.. wards.OrderBy(u => u.NameOn(today), NewsroomTime.Alphabet).Select(u => new WardLine(u.Id, u.NameOn(today),
                [.. looks[u.Id].OrderByDescending(c => c.ReadOn).ThenByDescending(c => c.Id).Select(c => new WardLook(
                    new(c.Address, c.OpenedOn, c.Keeper, c.LastItemOn, c.Missing), c.HasPage, c.IsSilent, Origin.Of(c, people)))]))],
            member.EntersFigures());
    }

    /// <summary>Keeps what was found on a ward's page on a day.</summary>
    public async Task<Outcome> CheckAsync(int memberId, int unitId, WardState found, string? source, DateOnly? readOn, CancellationToken stop = default)
    {
        await using var write = await gate.BeginAsync(stop);
        if (!(await MemberRoles.LoadAsync(write.Db, memberId, stop)).EntersFigures())
            return Outcome.Refused(Words.NotYoursToEnter);
        if ((await WardsAsync(write.Db, clock.Today(), stop)).All(u => u.Id != unitId))
            return Outcome.Refused(Words.NoSuchWard);
        var (keeper, missing, origin) = (NameText.Of(found.Keeper), NameText.Of(found.Missing), new TypedOrigin(source, readOn));
        var address = WebAddress.Of(found.Address);
        if ((address is null ? Words.AddressWrong : keeper.Length > LongestText || missing.Length > LongestText ? Words.LineTooLong.With(LongestText)
            : found.OpenedOn > readOn || found.LastItemOn > readOn ? Words.DayAfterCheck
            : origin.Refusal(DateOnly.MinValue, clock.Today())) is { } refusal)
            return Outcome.Refused(refusal);
        var check = origin.On(new WardCheck
        {
            UnitId = unitId,
            Address = address!,
            OpenedOn = found.OpenedOn,
            Keeper = keeper,
            LastItemOn = found.LastItemOn,
            Missing = missing,
        }, memberId, clock);
        write.Db.WardChecks.Add(check);
        await write.RecordAsync(new Act(ActKind.WardChecked, memberId)
        {
            UnitId = unitId,
            Detail = new Dictionary<string, string?>
            {
                ["address"] = address,
                ["openedOn"] = Day(found.OpenedOn),
                ["lastItemOn"] = Day(found.LastItemOn),
                ["readOn"] = Day(readOn),
            },
            Text = check.Source,
        }, clock, stop);
        await write.CommitAsync(stop);
        return Outcome.Done;
    }

    private static async Task<List<Unit>> WardsAsync(EditorialDb db, DateOnly today, CancellationToken stop) =>
        [.. (await db.Units.AsNoTracking().Include(u => u.Names).ThenInclude(n => n.Kind).Where(u => u.From <= today && (u.Until == null || u.Until > today)).ToListAsync(stop))
            .Where(u => u.Names.Find(n => n.KindId == u.KindOn(today))?.Kind.Code == Ward)];

    private static string? Day(DateOnly? day) => day is { } given ? ReportingPeriod.Iso(given) : null;
}
