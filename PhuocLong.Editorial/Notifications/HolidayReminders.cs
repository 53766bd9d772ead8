using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Notifications;

/// <summary>Reminds the administrators once a month of a year whose days off nobody has looked at though it is time.</summary>
public sealed class HolidayReminders(IDbContextFactory<EditorialDb> contexts, WriteGate gate, NoticeWriter notices, TimeProvider clock)
{
    public async Task RemindAsync(CancellationToken stop = default)
    {
        var today = clock.Today();
        await using (var db = await contexts.CreateDbContextAsync(stop))
        {
            if ((await WantedAsync(db, today, stop)).Count == 0)
                return;
        }
        await using var write = await gate.BeginAsync(stop);
        foreach (var wanted in (await WantedAsync(write.Db, today, stop)).GroupBy(n => n.Days))
        {
            await notices.AddAsync(write, wanted, stop);
            await write.Db.SaveChangesAsync(stop);
        }
        await write.CommitAsync(stop);
    }

    private async Task<List<Notice>> WantedAsync(EditorialDb db, DateOnly today, CancellationToken stop)
    {
        var years = await HolidayYears.ToConfirmAsync(db, today, stop);
        if (years.Count == 0)
            return [];
        var administrators = await db.RoleAssignments.Where(a => a.Role == Role.Administrator).Select(a => a.MemberId).Distinct().ToListAsync(stop);
        var wanted = years.SelectMany(year => administrators.Select(member => new Notice
        {
            MemberId = member,
            Kind = NoticeKind.HolidaysToConfirm,
            Days = year,
            At = clock.UtcNow(),
            OnceKey = $"{NoticeKind.HolidaysToConfirm}/{year}/{today:yyyy-MM}/{member}",
        })).ToList();
        var keys = wanted.Select(n => n.OnceKey!).ToArray();
        var told = await db.Notices.Where(n => keys.Contains(n.OnceKey!)).Select(n => n.OnceKey!).ToHashSetAsync(stop);
        return [.. wanted.Where(n => !told.Contains(n.OnceKey!))];
    }
}
