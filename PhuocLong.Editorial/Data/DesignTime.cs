using Microsoft.EntityFrameworkCore.Design;

namespace PhuocLong.Editorial.Data;

/// <summary>Lets <c>dotnet ef</c> see the same model as the app without starting it.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<EditorialDb>
{
    public EditorialDb CreateDbContext(string[] args) => new ServiceCollection()
        .AddLogging()
        .AddEditorialData(Path.Combine(Path.GetTempPath(), "phuoclong-design.db"))
        .BuildServiceProvider()
        .GetRequiredService<EditorialDb>();
}
