using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Quotas;
using PhuocLong.Editorial.Reports;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Access;

/// <content>Reviews of a period, closed months, exemptions, policies, the ledger's heads.</content>
internal sealed partial class HouseStage
{
    /// <summary>The review of a period as everybody finds it now.</summary>
    public async Task<InterimReview> ReviewAsync(ReportingPeriod period) => (await newsroom.Get<InterimReviews>().OfAsync(period, newsroom.Chair, Stop)).Value!;

    public Task<int> SignedAsync(ReportingPeriod period) => KeepAsync("signed", async () =>
        (await newsroom.Get<InterimReviewDesk>().SignAsync(period, newsroom.Chair, (await ReviewAsync(period)).Hash, Stop)).Value);

    /// <summary>The last month that is over and not closed, as the chair sees it.</summary>
    public async Task<ClosingView> ClosableAsync()
    {
        for (var month = ReportingMonth.Containing(Today).Previous; ; month = month.Previous)
        {
            if ((await newsroom.Get<ClosingDesk>().OpenAsync(month, newsroom.Chair, Stop)).Value is { Closing: null } open)
                return open;
        }
    }

    /// <summary>An exemption of a unit of its own.</summary>
    public Task<int> ExemptedAsync() => KeepAsync("exempted", async () =>
    {
        await Done(newsroom.Get<ExemptionDesk>().SetAsync(await newsroom.UnitAsync(Name()), Month, Month.AddMonths(1), "Sáp nhập", newsroom.Chair, Stop));
        await using var db = await newsroom.DbAsync();
        return await db.QuotaExemptions.MaxAsync(e => e.Id, Stop);
    });

    /// <summary>A policy for a unit of its own.</summary>
    public Task<int> PolicyAsync() => KeepAsync("policy", async () =>
        (await newsroom.Get<QuotaPolicies>().CreateAsync(await PolicyDraftAsync(), newsroom.Chair, Stop)).Value);

    public async Task<PolicyDraft> PolicyDraftAsync() => new() { Name = Name(), Minimum = 2, From = Month, Units = { await newsroom.UnitAsync(Name()) } };

    /// <summary>The two units of the newsroom are asked for more than they have.</summary>
    public Task<int> ShortAsync() => KeepAsync("short", async () =>
    {
        var policies = newsroom.Get<QuotaPolicies>();
        var standing = (await policies.ListAsync(newsroom.Chair, Stop)).Value!.Policies.FirstOrDefault(p => p.Units.Contains(newsroom.Culture));
        return standing?.Id ?? (await policies.CreateAsync(
            new() { Name = Name(), Minimum = 99, From = Month, Units = { newsroom.Culture, newsroom.Health } }, newsroom.Chair, Stop)).Value;
    });

    /// <summary>A month of which there is a file of the ledger's heads.</summary>
    public Task<string> HeadsAsync() => KeepAsync("heads", async () =>
    {
        await newsroom.Get<HeadExport>().ExportAsync(Stop);
        return newsroom.Get<HeadFiles>().Months()[^1].ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
    });
}
