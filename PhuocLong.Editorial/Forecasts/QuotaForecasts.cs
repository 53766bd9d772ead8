using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Credits;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Quotas;

namespace PhuocLong.Editorial.Forecasts;

/// <summary>How a unit's running month may end.</summary>
/// <param name="Through">Counted articles that the reviewers are done with.</param>
/// <param name="UnderReview">Articles on reviewers' desks, counted already or not.</param>
/// <param name="Writing">Articles being written or mended.</param>
/// <param name="Chance">That the unit meets its quota, from 0 to 1; null where the records do not reach far enough back.</param>
public sealed record UnitForecast(int UnitId, int Through, int UnderReview, int Writing, double? Chance);

/// <summary>The forecast of a running month for the units that are short.</summary>
public sealed record MonthForecast(
    IReadOnlyDictionary<int, UnitForecast> Units, int WorkingDaysLeft, int MonthsOfHistory, IReadOnlyList<StepTime> StepTimes)
{
    public bool HasChances => MonthsOfHistory >= ForecastBasis.MonthsNeeded;

    public bool IsEmpty => Units.Count == 0;
}

/// <summary>The door of forecasts. Everybody who sees the board sees them: they name no article.</summary>
public sealed class QuotaForecasts(IDbContextFactory<EditorialDb> contexts, ForecastBooks books)
{
    /// <summary>For the units that are below their quota of the running month; of any other month there is nothing to forecast.</summary>
    public async Task<Outcome<MonthForecast>> OfAsync(MonthBoard board, int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        if (!(await MemberRoles.LoadAsync(db, memberId, stop)).IsAnyone)
            return Outcome.Refused(Words.MembersOnly);
        var units = board.IsOpen ? board.Rows.Where(r => r.Now.Standing is QuotaStanding.Behind or QuotaStanding.AtRisk).ToList() : [];
        if (units.Count == 0)
            return new MonthForecast(new Dictionary<int, UnitForecast>(), board.WorkingDaysLeft, 0, []);
        var basis = await books.OfTodayAsync().WaitAsync(stop);
        var terms = TermsOf(await db.PoliciesAsync(stop), board);
        var pipeline = await PipelineArticle.LoadAsync(db, terms, stop);
        return new MonthForecast(
            units.Where(r => terms.ContainsKey(r.UnitId)).ToDictionary(r => r.UnitId, r => Of(r, terms[r.UnitId], [.. pipeline[r.UnitId]], basis, board)),
            board.WorkingDaysLeft,
            basis.MonthsOfHistory,
            [.. basis.Times.Lines.Where(l => l.Stays > 0)]);
    }

    private static UnitForecast Of(UnitRow row, PolicyTerms terms, List<PipelineArticle> pipeline, ForecastBasis basis, MonthBoard board)
    {
        var counted = row.Credits.Where(c => c.Counts).ToList();
        return new(
            row.UnitId,
            counted.Count(c => PlaceWords.IsThrough(c.Article)),
            counted.Count(c => c.Article.State == ArticleState.Waiting) + pipeline.Count(a => a.State is ArticleState.Waiting or ArticleState.Approved),
            counted.Count(c => c.Article.State is ArticleState.Draft or ArticleState.Returned) + pipeline.Count(a => a.State is ArticleState.Draft or ArticleState.Returned),
            basis.IsEnough ? basis.ChanceOf(NeedOf(row, terms, board), pipeline, [.. counted.Where(c => !PlaceWords.IsThrough(c.Article)).Select(c => PipelineArticle.Of(c.Article))]) : null);
    }

    private static UnitNeed NeedOf(UnitRow row, PolicyTerms terms, MonthBoard board) => new(
        row.UnitId, terms.Counts, board.WorkingDaysLeft, row.Now.Minimum!.Value, (int)Math.Ceiling((row.Now.Minimum.Value - row.Now.Count) * CreditShare.Whole));

    private static Dictionary<int, PolicyTerms> TermsOf(IReadOnlyList<PolicyTerms> policies, MonthBoard board)
    {
        var terms = new Dictionary<int, PolicyTerms>();
        foreach (var policy in policies.Where(p => p.Governs(board.Month)))
            foreach (var unit in policy.Units)
                terms.TryAdd(unit, policy);
        return terms;
    }
}
