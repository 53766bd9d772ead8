using Microsoft.EntityFrameworkCore.Migrations;

namespace PhuocLong.Editorial.Data.Migrations;

/// <summary>The full-text index: a virtual table that the model does not know.</summary>
public partial class SearchIndex : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Search.SearchIndex.Create);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Search.SearchIndex.Drop);
}
